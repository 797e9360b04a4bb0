namespace EsimModem.Serial.Health;

/// <summary>Tells which port of a modem with several is used, and why.</summary>
internal static class PortRoles
{
    /// <param name="chosen">The ttys that this program has chosen by itself; where the owner named them he knows why.</param>
    public static IEnumerable<Finding> Look(IEnumerable<UsbDevice> devices, IReadOnlyCollection<string> chosen) =>
        devices.Select(device => Of(device, device.Ttys.Any(chosen.Contains))).OfType<Finding>();

    private static Finding? Of(UsbDevice device, bool isChosen)
    {
        var plan = UsbModems.PlanOf(device.Vendor, device.Product, device.Faces);
        List<string> ttys = [.. device.Ttys];
        List<string> used = [.. plan.Interfaces.SelectMany(number => device.Faces.Where(face => face.Number == number).SelectMany(face => face.Ttys))];
        return plan.Knowledge switch
        {
            UsbKnowledge.Guessed when isChosen && ttys.Count > 1 => Finding.Note(device.Place, $"{device.Called} is not known here, so its ports are tried in the order {string.Join(", ", used)}, listening first, and the first that takes commands is kept: name the port under `modems:` if you know better, or all of them if each is a modem of its own."),
            UsbKnowledge.Guessed when isChosen => Finding.Note(device.Place, $"{device.Called} is not known here; {ttys[0]} is listened to, and then asked like a modem: name your ports under `modems:` if it is none."),
            UsbKnowledge.Known when isChosen && ttys.Count > 1 => Finding.Note(device.Place, $"of the {ttys.Count} ports of {device.Called} {used[0]} is used, which takes commands{(used.Count > 1 ? $", or {used[1]} should it stay silent" : "")}."),
            UsbKnowledge.Known when ttys.Count > 0 && plan.Interfaces.Count > 0 && used.Count == 0 => Finding.Fault(device.Place, $"{device.Called} shows {string.Join(", ", ttys)}, of which none takes commands, and the port that does is missing: plug it in again, or switch it to a mode with all its ports."),
            _ => null,
        };
    }
}
