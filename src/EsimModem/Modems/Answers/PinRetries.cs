namespace EsimModem.Modems.Answers;

/// <summary>Tries that are left; null is unknown, and with an unknown count no PIN may be entered. <c>Current</c> is for the code that is asked now.</summary>
internal sealed record PinRetries(int? Pin = null, int? Puk = null, int? Pin2 = null, int? Puk2 = null, int? Current = null, string? State = null)
{
    /// <summary>Null when no line shows a count or at least the state of the card.</summary>
    public static PinRetries? Read(IReadOnlyList<string> lines) =>
        PinRetryLists.Read(lines) ?? PinRetryLines.Read(lines) ?? PinRetryStatus.Read(lines);
}
