using EsimModem.Ledger;

namespace EsimModem.Tests.Support;

/// <summary>What the timeline tells of the help that modems got.</summary>
internal static class RecoverySteps
{
    public static IEnumerable<string> Told(Town town) => town.Ledger.History(null, 500, null).Where(row => row.What == NoteKind.Modem).Reverse().Select(row => row.Text);

    /// <summary>The steps, a word each.</summary>
    /// <param name="place">Of the modem there; without it of all.</param>
    public static string[] Of(Town town, string place = "") => [.. Told(town).Where(text => text.StartsWith($"the modem in {place}", StringComparison.Ordinal) && !text.Contains("well again", StringComparison.Ordinal)).Select(Step).OfType<string>()];

    private static string? Step(string text) =>
        text.EndsWith("its radio is switched off and on", StringComparison.Ordinal) ? "radio"
        : text.EndsWith("its card is switched off and on", StringComparison.Ordinal) ? "card"
        : text.EndsWith("its port is opened anew", StringComparison.Ordinal) ? "port"
        : text.EndsWith("it is told to start anew", StringComparison.Ordinal) ? "reset"
        : text.EndsWith("taken off the USB and put back", StringComparison.Ordinal) ? "usb"
        : text.EndsWith("the power of its socket is switched off and on", StringComparison.Ordinal) ? "power" : null;
}
