using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EsimModem.Carriers.Yaml;

/// <summary>Builds the nodes of one document from the parser's events, because only there a repeated key can be told and passed over.</summary>
internal sealed class YamlTree(string file, string text, Faults faults)
{
    const int Deepest = 64;
    const string MergeKey = "<<";
    readonly Parser parser = new(new StringReader(text));
    readonly Dictionary<AnchorName, YamlNode> anchors = [];

    /// <summary>The document's node, or null for a file without one.</summary>
    public YamlNode? Root()
    {
        YamlNode? root = null;
        while (parser.MoveNext())
        {
            if (parser.Current is DocumentStart && root is not null)
            {
                faults.Add(Here, "a second document begins here; keep one in each file");
                return root;
            }
            if (parser.Current is NodeEvent or AnchorAlias)
                root = Node(0);
        }
        return root;
    }

    /// <summary>How far the parser came.</summary>
    public Place Here => parser.Current is { } current ? YamlText.At(file, current.Start) : new(file, 1, 1);

    YamlNode Node(int depth)
    {
        if (depth > Deepest)
            throw new YamlException(parser.Current!.Start, parser.Current.End, "it is nested too deeply");
        var current = parser.Current!;
        if (current is AnchorAlias alias)
            return Aliased(alias);
        YamlNode node = current switch
        {
            MappingStart => Mapping(depth),
            SequenceStart => Sequence(depth),
            Scalar scalar => new YamlScalar(Here, scalar.Value, scalar.Style != ScalarStyle.Plain),
            _ => throw new YamlException(current.Start, current.End, "a value is missing"),
        };
        if (current is NodeEvent { Anchor.IsEmpty: false } named)
            anchors[named.Anchor] = node;
        return node;
    }

    YamlNode Aliased(AnchorAlias alias) =>
        anchors.TryGetValue(alias.Value, out var node)
            ? node
            : throw new YamlException(alias.Start, alias.End, $"nothing above is named &{alias.Value}");

    YamlList Sequence(int depth)
    {
        var place = Here;
        var items = new List<YamlNode>();
        while (Next() is not SequenceEnd)
            items.Add(Node(depth + 1));
        return new(place, items);
    }

    YamlMap Mapping(int depth)
    {
        var place = Here;
        var entries = new List<YamlEntry>();
        var merged = new List<YamlMap>();
        while (Next() is not MappingEnd)
        {
            var key = Node(depth + 1);
            Next();
            var value = Node(depth + 1);
            if (key is not YamlScalar { Text: var name })
                faults.Add(key.Place, $"a key must be a word, this one is {key.Kind}");
            else if (name == MergeKey && value is YamlMap under)
                merged.Add(under);
            else if (entries.Find(each => each.Key == name) is { } first)
                faults.Add(key.Place, $"`{name}` stands here twice, first in line {first.KeyPlace.Line}");
            else
                entries.Add(new(name, key.Place, value));
        }
        return merged.Aggregate(new YamlMap(place, entries), (map, under) => map.Over(under));
    }

    ParsingEvent Next() => parser.MoveNext() ? parser.Current! : throw new YamlException("the file ends too early");
}
