namespace EsimModem.Serial;

/// <summary>The interfaces of a USB device that may be opened, the best first, and how much is known of them.</summary>
internal sealed record UsbPlan(UsbKnowledge Knowledge, IReadOnlyList<int> Interfaces);
