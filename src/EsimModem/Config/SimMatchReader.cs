using EsimModem.Carriers.Yaml;
using EsimModem.Sims;

namespace EsimModem.Config;

/// <summary>Reads which SIMs an entry is for: <c>any</c>, or a map of patterns.</summary>
internal sealed class SimMatchReader(Findings findings)
{
    private const string Form = "`any`, or a map such as { iccid: \"8999701*\" }";
    private const string AnyWord = "any";

    internal SimMatch? Read(YamlValue value)
    {
        if (value.Node is YamlScalar { Text: AnyWord })
            return SimMatch.Any;
        if (!value.IsMap)
        {
            value.Fault($"`{value.Key}` must be {Form}, it is {value.Node.Kind}");
            return null;
        }
        var map = value.AsMap()!;
        var match = new SimMatch
        {
            Iccid = Digits(map, "iccid"),
            Imsi = Digits(map, "imsi"),
            Number = Number(map),
            Label = map.Value("label")?.AsText(),
            Carrier = map.Value("carrier")?.AsText(),
            Port = Port(map),
        };
        map.Close();
        if (!match.IsAny)
            return match;
        if (!map.Keys.Any())
            map.Fault($"`{value.Key}` names nothing; it must be {Form}");
        return null;
    }

    private string? Digits(MapReader map, string key)
    {
        if (map.Value(key) is not { } value || value.AsText() is not { } text)
            return null;
        if (!text.All(c => char.IsAsciiDigit(c) || c is '*' or '?'))
            value.Fault($"`{key}` is made of digits, and of `*` and `?` for what may be anything");
        else if (key == "iccid" && !Glob.IsPattern(text) && text.Length is (< 18 or > 20))
            findings.Note(value.Place, $"an ICCID has 18 to 20 digits, this one has {text.Length}; write `*` after its beginning");
        return text;
    }

    private static string? Number(MapReader map)
    {
        if (map.Value("number") is not { } value)
            return null;
        return value.Node is YamlScalar { Text: var text } && Glob.IsPattern(text) ? text : value.AsNumber();
    }

    private string? Port(MapReader map) => map.Value("port")?.AsText() is not { } text ? null
        : text.StartsWith('*') || text.Contains("://", StringComparison.Ordinal) ? text
        : findings.FullPath(text);
}
