using YamlDotNet.Core;

namespace EsimModem.Carriers.Yaml;

/// <summary>Parses the text of a file into one map; what cannot be parsed at all is one fault.</summary>
internal static class YamlText
{
    /// <summary>The file's map, or null when there is none; then the faults say why.</summary>
    public static YamlMap? Parse(string file, string text, Faults faults)
    {
        var tree = new YamlTree(file, text, faults);
        try
        {
            return Map(tree.Root(), new(file, 1, 1), faults);
        }
        catch (YamlException broken)
        {
            faults.Add(Tab(file, text) ?? new(At(file, broken.Start), Sentence(broken)));
        }
        // The parser's own slips on rubbish are the file's fault all the same.
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            faults.Add(tree.Here, "this is not YAML");
        }
        return null;
    }

    static YamlMap? Map(YamlNode? root, Place start, Faults faults)
    {
        if (root is YamlMap map)
            return map;
        faults.Add(root?.Place ?? start, root is null or YamlScalar { IsEmpty: true }
            ? "the file is empty; write `key: value` lines"
            : $"the file is {root.Kind}; write `key: value` lines");
        return null;
    }

    static string Sentence(YamlException broken)
    {
        var said = broken.Message.Replace('\n', ' ').TrimEnd('.');
        var colon = said.IndexOf("): ", StringComparison.Ordinal);
        said = colon >= 0 && said.StartsWith('(') ? said[(colon + 3)..] : said;
        return $"this is not YAML: {char.ToLowerInvariant(said[0])}{said[1..]}";
    }

    static Fault? Tab(string file, string text)
    {
        var lines = text.Split('\n');
        for (var line = 0; line < lines.Length; line++)
            if (lines[line].AsSpan().TrimStart(' ') is ['\t', ..] indented)
                return new(file, line + 1, lines[line].Length - indented.Length + 1, "a tab cannot indent YAML; use blanks");
        return null;
    }

    internal static Place At(string file, Mark mark) => new(file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));
}
