using EsimModem.Simulator.Modems;

namespace EsimModem.Simulator.Profiles;

/// <summary>Tells whether a modem may print a line of its start.</summary>
internal static class BootGates
{
    public static bool Open(BootGate gate, ModemBody modem) => gate switch
    {
        BootGate.CardReady => modem.Slot.Usable is not null,
        BootGate.Registered => modem.Radio.IsRegistered,
        _ => true,
    };
}
