using EsimModem.Carriers.Replies;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Carriers.Schema;

/// <summary>Reads a rule that stands alone, as a person writes or pastes it; places are places of that text.</summary>
internal static class RuleText
{
    const string Name = "rule";
    const string Key = "read";
    const int Longest = 8000;

    /// <summary>The rule, or null and faults.</summary>
    public static ReplyRule? Read(string text, Faults faults)
    {
        var found = new Faults();
        var rule = text.Length > Longest ? Refuse(found, $"a rule has at most {Longest} characters") : Only(text, found);
        // The key above it is ours.
        faults.AddAll(found.Select(fault => fault with { Line = Math.Max(1, fault.Line - 1) }));
        return found.None ? rule : null;
    }

    static ReplyRule? Only(string text, Faults faults)
    {
        if (YamlText.Parse(Name, $"{Key}:\n{text}", faults) is not { } map || !faults.None)
            return null;
        return map.Entries is [var entry] && entry.Value is YamlList { Items: [var rule] }
            ? RuleReader.Read(new(Key, rule, faults))
            : Refuse(faults, "write one rule such as `- { kind: balance, match: \"Balance: {balance:money}\" }`");
    }

    static ReplyRule? Refuse(Faults faults, string sentence)
    {
        faults.Add(new Place(Name, 2, 1), sentence);
        return null;
    }
}
