namespace EsimModem.Serial.Health;

/// <summary>Finds names of the configuration behind which there is nothing, or the same thing twice.</summary>
internal sealed class PortNames(string root, SystemPorts ports)
{
    private readonly UsbTtys usb = new(root);

    public IEnumerable<Finding> Look(IReadOnlyList<PortSettings> settings)
    {
        if (settings.Count == 0 && ports.Find().Count == 0)
            yield return Finding.Fault("ports", "there is no USB serial port on this box: plug a modem in, or name its port under `modems:`.");
        foreach (var name in ports.Unmatched())
            yield return Finding.Fault(name, "nothing is there under this name of `modems:`: plug the modem in, or correct the name.");
        foreach (var twice in Twice(settings))
            yield return twice;
    }

    /// <summary>Only whole names are compared: that a glob gathers what has a name of its own besides is how a speed is told.</summary>
    private IEnumerable<Finding> Twice(IReadOnlyList<PortSettings> settings)
    {
        var exact = settings.Where(setting => !TcpLine.Is(setting.Port) && !setting.Port.AsSpan().ContainsAny('*', '?'))
            .SelectMany(setting => new PortFinder(root).Find([setting]).Select(port => (Name: setting.Port, Device: port.Name)));
        foreach (var same in exact.GroupBy(pair => Key(pair.Device)).Where(same => same.Count() > 1))
            yield return Finding.Fault(same.Last().Name, $"it is the same modem as {same.First().Name}: remove one of the two names under `modems:`.");
    }

    /// <summary>The modem behind a tty; behind a bridge each tty is one of its own.</summary>
    private string Key(string device) => usb.Look(device)?.Device ?? device;
}
