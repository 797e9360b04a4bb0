namespace EsimModem.Simulator;

/// <summary>The models of modem that the simulator can play.</summary>
public static class ModemProfiles
{
    public static ModemProfile HuaweiE1550 => Profiles.HuaweiE1550.Profile;

    public static ModemProfile Sim800 => Profiles.Sim800.Profile;

    public static ModemProfile QuectelEc25 => Profiles.QuectelEc25.Profile;

    public static ModemProfile Generic => Profiles.Generic.Profile;

    public static IReadOnlyList<ModemProfile> All { get; } = [HuaweiE1550, Sim800, QuectelEc25, Generic];

    public static ModemProfile Named(string name) =>
        All.FirstOrDefault(profile => profile.Name == name)
        ?? throw new ArgumentException($"There is no profile \"{name}\"; there are {string.Join(", ", All.Select(profile => profile.Name))}.", nameof(name));
}
