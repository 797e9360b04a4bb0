using EsimModem.Carriers.Yaml;
using EsimModem.Sims;

namespace EsimModem.Config;

/// <summary>Reads the words that say how much the daemon may do; a plain "no" is told the word for it.</summary>
internal static class WordsReader
{
    private static readonly string[] NoWords = ["off", "no", "false", "never", "none"];

    private static readonly Dictionary<string, RenewalMode> Modes = new(StringComparer.Ordinal)
    {
        ["observe"] = RenewalMode.Observe,
        ["approve"] = RenewalMode.Approve,
        ["on"] = RenewalMode.On,
    };

    private static readonly Dictionary<string, RoamingRule> Rules = new(StringComparer.Ordinal)
    {
        ["hold"] = RoamingRule.Hold,
        ["ask"] = RoamingRule.Ask,
        ["on"] = RoamingRule.On,
    };

    internal static RenewalMode? AsMode(this YamlValue value) => Read(value, Modes, "observe");

    internal static RoamingRule? AsRoaming(this YamlValue value) => Read(value, Rules, "hold");

    private static T? Read<T>(YamlValue value, Dictionary<string, T> words, string no)
        where T : struct
    {
        if (value.Node is not YamlScalar { Text: var text } || !NoWords.Contains(text, StringComparer.OrdinalIgnoreCase))
            return value.AsOneOf(words);
        value.Fault($"`{value.Key}` must be {string.Join(", ", words.Keys)}, it is `{text}`; did you mean `{no}`?");
        return null;
    }
}
