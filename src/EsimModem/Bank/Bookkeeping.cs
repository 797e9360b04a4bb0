using EsimModem.Alerts;
using EsimModem.Ledger;

namespace EsimModem.Bank;

/// <summary>The care of the book beside the daily work: it is checked as a whole soon after the start and then every week, and old words are dropped.</summary>
internal sealed class Bookkeeping(Bank bank, Serilog.ILogger log)
{
    /// <summary>The first minutes belong to the modems.</summary>
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>Longer than any dispute about a bill.</summary>
    private static readonly TimeSpan WordsKept = TimeSpan.FromDays(400);
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);
    private const int WordsOfABite = 200;
    private const string Checker = "the check of the book";

    private DateTimeOffset? _checked;

    private ILedger Ledger => bank.Ledger;

    private DateTimeOffset Now => bank.Time.GetUtcNow();

    /// <summary>Runs on the bank's loop until it is told to stop.</summary>
    public async Task Run(CancellationToken stop)
    {
        try
        {
            await Task.Delay(AfterStart, bank.Time, stop);
            while (true)
            {
                await Care(stop);
                await Task.Delay(Day, bank.Time, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested) { /* the daemon stops */ }
        catch (Exception e) { log.Error(e, "The book is no longer cared for, by a fault of this program: {Reason}", e.Message); }
    }

    /// <summary>What a day asks for; a book that cannot be written or read now is cared for tomorrow.</summary>
    private async Task Care(CancellationToken stop)
    {
        try
        {
            if (_checked is null || Now - _checked >= Week) await Check(stop);
            await DropWords(stop);
        }
        catch (LedgerUnavailableException e)
        {
            log.Error("{Reason}", e.Message);
            bank.Alerts.Raise(AlertSeverity.Critical, "book", bank.Name, e.Message);
        }
    }

    private async Task Check(CancellationToken stop)
    {
        var began = Now;
        var found = await Ledger.Check(stop);
        _checked = began;
        if (found.Fault is not { } fault)
        {
            await Ledger.Note(new Note(Now, null, NoteKind.Book, $"the whole book was checked: all {found.Rows} rows prove themselves"));
            return;
        }
        var sentence = $"the book does not prove itself ({fault})";
        await Ledger.Note(new Note(Now, null, NoteKind.Book, sentence));
        bank.Alerts.Raise(AlertSeverity.Critical, "book", bank.Name,
            $"{sentence}: nothing is spent and everything is still read; put the last backup in its place, or say `release all` if the accounts are as the book tells");
        await bank.Desk.Hold(null, RedButton.From(Ledger) is { } before ? $"{before.Why}; and {sentence}" : sentence, Checker);
    }

    private async Task DropWords(CancellationToken stop)
    {
        var (before, dropped) = (Now - WordsKept, 0);
        for (int some; (some = await Ledger.DropWords(before, WordsOfABite)) > 0;)
        {
            dropped += some;
            await Task.Delay(Breath, bank.Time, stop);
        }
        if (dropped > 0) await Ledger.Note(new Note(Now, null, NoteKind.Book, $"the carriers' words from before {before:yyyy-MM-dd} were dropped: {dropped} wordings; their hashes stay"));
    }
}
