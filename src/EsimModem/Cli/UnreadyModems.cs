using EsimModem.Serial;
using EsimModem.Serial.Health;

namespace EsimModem.Cli;

/// <summary>Says in the log, once for each, what is plugged in and is no port yet: a stick that plays a CD, or one without a driver.</summary>
internal sealed class UnreadyModems(string root, Serilog.ILogger log)
{
    private readonly UsbTree _usb = new(root);
    private readonly UsbModes _modes = new(root);
    private HashSet<Finding> _told = [];

    /// <summary>Looks now, and whenever a device comes or goes.</summary>
    public void Follow(IPorts ports)
    {
        ports.Changed += Look;
        Look();
    }

    public void Look()
    {
        HashSet<Finding> seen = [.. _modes.Look(_usb.Devices())];
        foreach (var finding in seen.Where(finding => finding.Kind == FindingKind.Fault && !_told.Contains(finding)))
            log.Warning("{Place}: {Reason}", finding.What, finding.Sentence);
        _told = seen;
    }
}
