using EsimModem.Modems;

namespace EsimModem.Bank;

/// <summary>Makes what the world may see of a modem.</summary>
internal static class ModemSnapshots
{
    public static ModemSnapshot Of(ModemWorker worker, IReadOnlyList<string> faults)
    {
        var modem = worker.Modem;
        var registration = modem?.Registration;
        if (modem?.SeesNoCard == true) faults = [.. faults, "there is no card in it: put one in, the right way round"];
        return new ModemSnapshot(worker.Port.Place, modem?.Identity?.Imei, modem?.Identity?.Model, modem?.Dialect, modem?.State ?? ModemState.Opening,
            registration?.SignalDbm, registration?.Network, registration?.Registered ?? false, registration?.Roaming ?? false,
            modem?.Card?.Iccid, modem?.LastHeard ?? default, faults, modem?.Capabilities ?? []);
    }

    public static ModemSnapshot Failed(string port, string why) =>
        new(port, null, null, null, ModemState.Failed, null, null, false, false, null, default, [why], []);
}
