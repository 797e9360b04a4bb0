namespace EsimModem.Carriers.Yaml;

/// <summary>One written value; what it means is decided by whoever asks for it.</summary>
internal sealed class YamlScalar(Place place, string text, bool quoted = false) : YamlNode(place)
{
    public string Text { get; } = text;

    /// <summary>Nothing was written, or YAML's own word for nothing.</summary>
    public bool IsEmpty { get; } = !quoted && text is "" or "~" or "null" or "Null" or "NULL";

    public override string Kind => IsEmpty ? "nothing" : "text";
}
