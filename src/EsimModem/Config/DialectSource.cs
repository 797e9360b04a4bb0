using EsimModem.Carriers.Yaml;

namespace EsimModem.Config;

/// <summary>What is written of one dialect: the built-in map, and the owner's over it.</summary>
internal sealed record DialectSource(YamlMap? BuiltIn, YamlMap? Owners)
{
    public YamlMap Uppermost => Owners ?? BuiltIn!;

    /// <summary>The dialect that this one extends, as it stands in the file.</summary>
    public YamlNode? Extends => Owners?[DialectReader.ExtendsKey] ?? BuiltIn?[DialectReader.ExtendsKey];
}
