using EsimModem.Simulator.Commands;

namespace EsimModem.Simulator.Profiles;

/// <summary>A modem that keeps to the standard and has no habits of its own.</summary>
internal static class Generic
{
    public static readonly ModemProfile Profile = new()
    {
        Name = "generic",
        Manufacturer = "Make-Believe",
        Model = "GM-1",
        Revision = "1.0",
        TypeAllocation = "00499901",
        Information = ["Make-Believe GM-1 1.0"],
        AccessTechnology = 2,
        Boot = [new(TimeSpan.FromSeconds(2.2), "+CPIN: READY", BootGate.CardReady)],
        Chatter = ["+CIEV: 2,3"],
        Own = new Dictionary<string, Handler>(),
    };
}
