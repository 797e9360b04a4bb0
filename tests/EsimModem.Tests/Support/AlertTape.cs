using EsimModem.Alerts;

namespace EsimModem.Tests.Support;

/// <summary>Every alert of one kind as it begins or is told anew, and how often one ended.</summary>
internal sealed class AlertTape
{
    private AlertTape()
    {
    }

    /// <summary>What each of them said.</summary>
    public List<string> Said { get; } = [];

    public int Ended { get; private set; }

    public static AlertTape Of(Town town, string what)
    {
        var tape = new AlertTape();
        var board = town.Bank.Alerts;
        board.Changed += alert =>
        {
            if (alert.What != what) return;
            if (board.Open.Contains(alert)) tape.Said.Add(alert.Remedy);
            else tape.Ended++;
        };
        return tape;
    }

    public static IReadOnlyList<Alert> Open(Town town, string what) => [.. town.Bank.Alerts.Open.Where(alert => alert.What == what)];
}
