using System.Globalization;
using System.Text.Json;
using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>The opening of the book: a damaged one is set aside and a new one begun, one that was put back is noticed, and what was under way is unknown.</summary>
internal sealed class BookOpening
{
    /// <summary>Nobody knows how many orders were numbered since a copy was made: the next number leaves them room.</summary>
    private const long Room = 10_000;

    private readonly BookOptions _options;
    private readonly DateTimeOffset _now;
    private readonly List<string> _findings = [];
    private readonly WitnessWord? _witness;

    private BookOpening(BookOptions options, DateTimeOffset now) => (_options, _now, _witness) = (options, now, BookWitness.TryRead(options));

    /// <summary>What was found wrong, each a sentence for a person.</summary>
    public IReadOnlyList<string> Findings => _findings;

    /// <summary>How many orders were being sent when the program last stopped.</summary>
    public int Restarted { get; private set; }

    /// <exception cref="LedgerUnavailableException">It cannot be used; the sentence says what to do, and nothing was changed.</exception>
    public static (Database Database, BookOpening Opening) Open(BookOptions options, TimeProvider clock)
    {
        var opening = new BookOpening(options, clock.GetUtcNow());
        try { return (opening.Begun(clock), opening); }
        catch (BookDamagedException) { opening.SetAside(); }
        return (opening.Begun(clock), opening);
    }

    private Database Begun(TimeProvider clock)
    {
        var database = BookFile.OpenWritable(_options, clock);
        try
        {
            BookWriter.Alone(database, _options.Path, pen => Begin(pen));
            return database;
        }
        catch (Exception e)
        {
            database.Dispose();
            throw e is JsonException or FormatException ? new BookDamagedException(_options.Path, e.Message, e) : e;
        }
    }

    private void SetAside()
    {
        _findings.Clear();
        try { AsideFiles.Move(_options.Path, _now); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LedgerUnavailableException(StateFolder.Unusable(_options.Folder, e), e);
        }
    }

    private bool Begin(BookPen pen)
    {
        // A crash may have come between the setting aside and this; what lies there is taken over exactly once.
        if (pen.Head.Row == 0 && AsideFiles.Newest(_options.Path) is { } aside) TakeOver(pen, aside);
        else if (WasPutBack(pen) is { } how) PutBack(pen, how);
        else if (_witness is null) BookWitness.Begin(_options);
        KeptTable.Keep(pen.Database, KeptNames.Witnessed, "yes");
        KeptTable.Keep(pen.Database, KeptNames.Copied, null);
        Restarted = OrderWriting.AfterRestart(pen, _now);
        return true;
    }

    private void TakeOver(BookPen pen, string aside)
    {
        var (salvage, name) = (Salvage.From(aside, _now), Path.GetFileName(aside));
        var orders = salvage.Orders.Select(order => TakingOver.Tell(pen, order, _now, name)).ToArray();
        GoOnAbove(pen, Math.Max(salvage.Highest, _witness?.Order ?? salvage.Highest + Room));
        var read = salvage.IsWhole ? $"{orders.Count(order => order.IsOpen)} open orders were taken over from it"
            : $"not all of it could be read: {orders.Count(order => order.IsOpen)} open orders were taken over, others may be missing";
        var sentence = $"the book was damaged and is set aside as {name}; a new one begins, and {read}";
        var hold = salvage.Hold is { } before ? $"{before.Why}; and {sentence}" : sentence;
        KeptTable.Keep(pen.Database, BankHold.Name, new BankHold(_now, hold).Kept);
        Tell(pen, sentence, $"look at the accounts and at `status`, then `release all` lets money move again; cards are seen for the first time");
        pen.Append(new BookEntry(_now, null, NoteKind.Hold, $"everything held by the book itself: {sentence}"));
        foreach (var (iccid, holds) in salvage.Held) TakeOver(pen, iccid, holds, name);
    }

    /// <summary>The card is seen for the first time by this book, and what a person has said of it still counts.</summary>
    private void TakeOver(BookPen pen, string iccid, IReadOnlyList<Hold> holds, string name)
    {
        SimTable.Keep(pen.Database, new SimFacts { Iccid = iccid, FirstSeen = _now, Holds = holds });
        foreach (var hold in holds) pen.Append(new BookEntry(_now, iccid, NoteKind.Hold, $"as {name} tells: {hold.Why}"));
    }

    /// <summary>How one can see that this is not the state in which the book was left; null when it is.</summary>
    private string? WasPutBack(BookPen pen)
    {
        if (KeptTable.Find(pen.Database, KeptNames.Copied) is { } copied) return $"it is the copy of {copied}";
        if (_witness is { } seen)
            return BookTable.HashOf(pen.Database, seen.Row) == seen.Hash ? null
                : pen.Head.Row == 0 ? $"it is empty, and had {seen.Row} rows when money last left"
                : $"it does not go on to row {seen.Row}, to which it had come when money last left";
        return KeptTable.Find(pen.Database, KeptNames.Witnessed) is null ? null : "it lies here without the witness that was beside it";
    }

    private void PutBack(BookPen pen, string how)
    {
        SimTable.PutBack(pen.Database, _now);
        var unsure = OrderWriting.AfterPutBack(pen, _now);
        GoOnAbove(pen, _witness is { } seen ? Math.Max(seen.Order, OrderTable.Highest(pen.Database)) : OrderTable.NextId(pen.Database) + Room);
        Tell(pen, $"this book was put back to an older state: {how}; every card is held as if seen for the first time{(unsure == 0 ? "" : $", and {unsure} orders that were waiting are unknown")}",
            "`sims adopt` ends this for a card whose account you have looked at");
    }

    private static void GoOnAbove(BookPen pen, long order) => KeptTable.Keep(pen.Database, KeptNames.OrdersAbove, order.ToString(CultureInfo.InvariantCulture));

    private void Tell(BookPen pen, string sentence, string remedy)
    {
        _findings.Add($"{sentence}: {remedy}");
        pen.Append(new BookEntry(_now, null, NoteKind.Book, sentence));
    }
}
