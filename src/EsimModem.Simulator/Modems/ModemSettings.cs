namespace EsimModem.Simulator.Modems;

/// <summary>What a host has set on a modem; all of it is forgotten at a restart and at ATZ.</summary>
internal sealed class ModemSettings(string factoryCharset)
{
    private readonly string factory = factoryCharset;
    private readonly Dictionary<string, string> values = [];

    public bool Echo { get; set; } = true;

    public bool Verbose { get; set; } = true;

    public bool Quiet { get; set; }

    public string Charset { get; set; } = factoryCharset;

    public bool Chatters { get; set; } = true;

    public string Value(SettingRange setting) => values.GetValueOrDefault(setting.Name, setting.Initial);

    public int Number(string name) => Part(name, 0);

    /// <summary>The number at that place of a value of several, zero where there is none.</summary>
    public int Part(string name, int place) =>
        values.TryGetValue(name, out var value) && value.Split(',') is var parts && place < parts.Length && int.TryParse(parts[place], out var number) ? number : 0;

    public void Set(string name, string value) => values[name] = value;

    /// <summary>Back to what the factory set; whether it chatters is no setting that ATZ touches.</summary>
    public void Reset()
    {
        values.Clear();
        Echo = true;
        Verbose = true;
        Quiet = false;
        Charset = factory;
    }
}
