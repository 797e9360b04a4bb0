namespace EsimModem.Carriers.Yaml;

/// <summary>A piece of a YAML file that knows where it stands.</summary>
internal abstract class YamlNode(Place place)
{
    public Place Place { get; } = place;

    /// <summary>What it is, in a word for a fault.</summary>
    public abstract string Kind { get; }
}
