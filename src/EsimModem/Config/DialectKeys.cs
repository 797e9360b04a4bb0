using System.Globalization;
using EsimModem.Carriers;
using EsimModem.Carriers.Yaml;
using EsimModem.Modems.Dialects;

namespace EsimModem.Config;

/// <summary>Reads the kinds of values that dialects hold: what is not written stays as it was, and what is written as nothing is none.</summary>
internal static class DialectKeys
{
    internal static bool IsNothing(this YamlValue value) => value.Node is YamlScalar { IsEmpty: true };

    internal static string[] Words(this MapReader map, string key, string[] usual) =>
        map.Value(key) is not { } value ? usual : value.IsNothing() ? [] : [.. value.AsList(item => item.Read("a word of at least two letters", text => text.Trim() is { Length: > 1 } word ? word : null))];

    internal static string[] Commands(this MapReader map, string key, string[] usual, bool needsOne = false)
    {
        if (map.Value(key) is not { } value)
            return usual;
        var before = map.Faults.Count;
        var commands = value.IsNothing() ? [] : value.AsCommands();
        if (needsOne && commands is [] && map.Faults.Count == before)
            value.Fault($"`{key}` needs a command; leave the key out to keep the usual ones");
        return commands;
    }

    internal static string? Command(this MapReader map, string key, string? usual) =>
        map.Value(key) is not { } value ? usual : value.IsNothing() ? null : value.AsCommand();

    internal static string[] AsCommands(this YamlValue value) => [.. value.AsList(AsCommand)];

    internal static string? AsCommand(this YamlValue value)
    {
        if (value.AsText() is not { } text)
            return null;
        if (DialectCommand.WhyNot(text) is not { } why)
            return text;
        value.Fault($"`{value.Key}` cannot hold `{text}`: {why}");
        return null;
    }

    /// <summary>A length of time that may be as short as milliseconds.</summary>
    internal static TimeSpan Pause(this MapReader map, string key, TimeSpan usual, TimeSpan most, TimeSpan least = default)
    {
        if (map.Set(key) is not { } value || value.AsText() is not { } text)
            return usual;
        if (Length(text) is not { } length)
            value.Fault($"`{key}` must be a time such as 20ms, 5s or 2m, it is `{text}`");
        else if (length < least || length > most)
            value.Fault($"`{key}` must be from {Duration.Of(least)} to {Duration.Of(most)}, it is {text}");
        else
            return length;
        return usual;
    }

    private static TimeSpan? Length(string text)
    {
        if (text.EndsWith("ms", StringComparison.Ordinal) && int.TryParse(text[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
            return TimeSpan.FromMilliseconds(milliseconds);
        return Duration.TryParse(text, out var duration) ? duration.Length : null;
    }
}
