using EsimModem.Carriers.Yaml;
using EsimModem.Modems.Dialects;

namespace EsimModem.Config;

/// <summary>Reads how a dialect wants its USSD codes.</summary>
internal static class DialectUssdReader
{
    private static readonly TimeSpan LongestAck = TimeSpan.FromMinutes(10);

    internal static Dialect Read(MapReader outer, Dialect under)
    {
        if (outer.Set("ussd")?.AsMap() is not { } map)
            return under;
        var dialect = under with
        {
            UssdForms = map.Value("forms") is { } forms ? [.. forms.AsListOf(item => item.AsOneOf(DialectWords.Forms))] : under.UssdForms,
            PlainUssd = map.Command("plain", under.PlainUssd),
            UssdAck = map.Pause("ack", under.UssdAck, LongestAck),
            NamesCoding = map.Set("coding")?.AsBool() ?? under.NamesCoding,
            AnswersEarly = map.Set("answersEarly")?.AsBool() ?? under.AnswersEarly,
        };
        if (map.Value("forms") is { Node: YamlList { Items: [] } } none)
            none.Fault($"`forms` needs one of {string.Join(", ", DialectWords.Forms.Keys)}");
        map.Close();
        return dialect;
    }
}
