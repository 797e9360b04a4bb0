namespace EsimModem.Carriers.Yaml;

/// <summary>One key of a map and its value.</summary>
internal sealed record YamlEntry(string Key, Place KeyPlace, YamlNode Value);
