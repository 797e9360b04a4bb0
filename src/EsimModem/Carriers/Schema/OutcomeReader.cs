using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Patterns;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Carriers.Schema;

/// <summary>Reads what orders have in common: the words that end them, whether they are proven, how long they may take.</summary>
internal static class OutcomeReader
{
    static readonly TimeSpan UsualDialogue = TimeSpan.FromSeconds(60);

    public static IReadOnlyList<Pattern> Accepted(MapReader map) => map.Value("accepted")?.AsList(Pattern.Read) ?? [];

    public static IReadOnlyList<RefusedReply> Refused(MapReader map) => map.Value("refused")?.AsList(Refusal) ?? [];

    public static bool Proven(MapReader map) => map.Value("proven")?.AsBool() ?? true;

    public static TimeSpan Ends(MapReader map) => map.Value("ends")?.AsSpan(TimeSpan.FromSeconds(1)) ?? UsualDialogue;

    static RefusedReply? Refusal(YamlValue value)
    {
        if (value.AsMap() is not { } map)
            return null;
        var match = map.Need("match") is { } words ? Pattern.Read(words) : null;
        var kind = map.Value("refusal")?.AsOneOf(SchemaWords.Refusals) ?? RefusalKind.Other;
        map.Close();
        return match is null ? null : new(match, kind);
    }
}
