using EsimModem.Ledger;
using EsimModem.Tests.Support;
using static EsimModem.Tests.Bench.Figure;

namespace EsimModem.Tests.Bench;

/// <summary>How soon a modem that was pulled is back, and what waited for its card goes out.</summary>
[NonParallelizable, Category("Process"), Category("Bench")]
public class ReplugBenchTests
{
    private static readonly TimeSpan Wanted = TimeSpan.FromSeconds(3);

    [Test]
    public async Task A_modem_is_back_also_under_another_name_and_what_waited_goes_out()
    {
        await using var bank = await BenchBank.Open(4);
        Say("a modem back after a replug", await Replugged(bank, 0, "modem0"));
        Say("a modem back under another name", await Replugged(bank, 1, "modem77"));
        Say("a message that waited for its card", await Delivered(bank, 2, "modem88"));

        static void Say(string what, TimeSpan took)
        {
            Tell(what, $"{took.TotalSeconds:0.00} s", "3 s");
            Assert.That(took, Is.LessThan(Wanted * Slack), what);
        }
    }

    private static async Task<TimeSpan> Replugged(BenchBank bank, int modem, string name)
    {
        var iccid = await Pulled(bank, modem);
        var clock = TimeProvider.System.GetTimestamp();
        await bank.Tell($"replug {modem} {name}");
        await Until.Seen($"{name} back", TimeSpan.FromSeconds(60), async () => await IsThere(bank, iccid) ? "there" : null);
        return Since(clock);
    }

    private static async Task<TimeSpan> Delivered(BenchBank bank, int modem, string name)
    {
        var iccid = await Pulled(bank, modem);
        var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bank.Ledger.Written += row => { if (row.What == NoteKind.Order && row.Text.Contains("the network has taken it", StringComparison.Ordinal)) sent.TrySetResult(); };
        await bank.Do(desk => desk.Send(iccid, "+77770000001", "waited", "bench"));
        var clock = TimeProvider.System.GetTimestamp();
        await bank.Tell($"replug {modem} {name}");
        await sent.Task.WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System);
        return Since(clock);
    }

    /// <summary>The card of the modem, once the product knows that it is gone.</summary>
    private static async Task<string> Pulled(BenchBank bank, int modem)
    {
        var iccid = (string)(await bank.Tell("cards"))["cards"]![modem]!["iccid"]!;
        await bank.Tell($"unplug {modem}");
        await Until.Seen("the modem gone", TimeSpan.FromSeconds(30), async () => await IsThere(bank, iccid) ? null : "gone");
        return iccid;
    }

    private static Task<bool> IsThere(BenchBank bank, string iccid) => bank.On(() => bank.Bank.Sim(iccid)!.Facts is { Present: true, Registered: true });
}
