using EsimModem.Carriers.Schema;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Carriers.Replies;

/// <summary>The careful rules of languages, that read what no carrier's own rule knows.</summary>
internal sealed class LanguageRules
{
    static readonly Lazy<LanguageRules> Shared = new(() => Read(BuiltInFiles.Languages, new()));

    LanguageRules(IReadOnlyList<ReplyRule> rules, IReadOnlyList<Example> examples) => (Rules, Examples) = (rules, examples);

    /// <summary>Those that lie inside the program.</summary>
    public static LanguageRules BuiltIn => Shared.Value;

    public IReadOnlyList<ReplyRule> Rules { get; }

    public IReadOnlyList<Example> Examples { get; }

    public static LanguageRules Read(IEnumerable<CarrierFile> files, Faults faults)
    {
        var rules = new List<ReplyRule>();
        var examples = new List<Example>();
        foreach (var file in files)
        {
            if (YamlText.Parse(file.Name, file.Text, faults) is not { } parsed)
                continue;
            var map = new MapReader(parsed, faults);
            rules.AddRange(map.Need("read")?.AsList(RuleReader.Read) ?? []);
            examples.AddRange(map.Value("examples")?.AsList(ExampleReader.Read) ?? []);
            map.Close();
        }
        return new(rules, examples);
    }
}
