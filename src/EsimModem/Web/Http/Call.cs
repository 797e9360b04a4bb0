using System.Globalization;
using System.Text.Json;
using EsimModem.Web.Door;

namespace EsimModem.Web.Http;

/// <summary>One call that the gate let in: who makes it, what it names, and its body.</summary>
internal sealed class Call(HttpContext context, JsonElement body)
{
    private const int UsualLimit = 100;
    private const int HighestLimit = 1000;

    public Caller Caller { get; } = Gate.CallerOf(context);

    public HttpContext Http => context;

    public JsonElement Json => body;

    public int Limit => Query("limit") is not { } text ? UsualLimit
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0 ? Math.Min(limit, HighestLimit)
        : throw new CallException(400, $"limit is a number from 1 to {HighestLimit}.");

    /// <summary>The row after which the page begins; null from the first on.</summary>
    public long? After => Query("after") is { } text ? Id(text, "after") : null;

    public string Named(string name) => (string)context.Request.RouteValues[name]!;

    public long NamedId(string name) => long.TryParse(Named(name), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        ? id : throw new CallException(404, $"There is no {name} {Named(name)}.");

    /// <summary>A word of the query; one that is there but empty counts as absent.</summary>
    public string? Query(string name) => context.Request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;

    public string? Text(string name) => Field(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } field => Whole(field, name),
        _ => throw new CallException(400, $"\"{name}\" is a text."),
    };

    public string NeededText(string name) =>
        Text(name) ?? throw new CallException(400, $"The body lacks \"{name}\".");

    /// <summary>An object of the body as its own JSON.</summary>
    public string? Object(string name) => Field(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Object } field => field.GetRawText(),
        _ => throw new CallException(400, $"\"{name}\" is an object."),
    };

    public bool Truth(string name) => Field(name)?.ValueKind switch
    {
        null or JsonValueKind.False => false,
        JsonValueKind.True => true,
        _ => throw new CallException(400, $"\"{name}\" is true or false."),
    };

    public IReadOnlyList<string> Texts(string name) => Field(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list when list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) =>
            [.. list.EnumerateArray().Select(item => Whole(item, name))],
        _ => throw new CallException(400, $"\"{name}\" is a list of texts."),
    };

    /// <summary>What makes a repeated call the same one; null when the caller gave none.</summary>
    public string? Key => context.Request.Headers["Idempotency-Key"] is [{ Length: > 0 } key, ..] ? key : null;

    /// <summary>Who did it: the token's name, and the name that a person gave beside it.</summary>
    public string By => Text("by") is { Length: > 0 } given ? $"{given} ({Caller.Name})" : Caller.Name;

    private static string Whole(JsonElement text, string name)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new CallException(400, $"\"{name}\" holds half a character.");
        }
    }

    private static long Id(string text, string name) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        ? id : throw new CallException(400, $"{name} is the next of a page before, not \"{text}\".");

    private JsonElement? Field(string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null ? field : null;
}
