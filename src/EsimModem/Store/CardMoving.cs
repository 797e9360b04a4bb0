using System.Text.Json;
using EsimModem.Ledger;
using EsimModem.Modems.Answers;
using EsimModem.Sims;

namespace EsimModem.Store;

/// <summary>A card's way from one book to another: here its open orders end, there they go on as they stand, and none is ever open in both.</summary>
internal static class CardMoving
{
    private const string Adopted = "adopted";

    /// <summary>Ends what is open and keeps the paper, all in one transaction; given away already it is the same paper again.</summary>
    public static string Release(BookPen pen, SimFacts facts, Hold hold, string bank, string by, DateTimeOffset now)
    {
        if (facts.Holds.Any(one => one.Kind == HoldKind.Released) && KeptTable.Find(pen.Database, PaperOf(facts.Iccid)) is { } given) return given;
        var open = OrderTable.List(pen.Database, new OrderQuery(facts.Iccid, OpenOnly: true));
        if (open.FirstOrDefault(order => order is { State: OrderState.Sending, Draft.IsTask: false }) is { } leaving)
            throw new OrderRefusedException($"Order {leaving.Id} is being sent this moment: release the card when it has been answered.", OrderRefusal.WrongState, leaving.Id);
        var paper = ReleasePaper.Write(new CardRelease(bank, facts.Iccid, by, now, pen.Head.Row, pen.Head.Hex, facts, open));
        foreach (var order in open)
            OrderWriting.Advance(pen, order, OrderState.Abandoned, new Evidence(now, "released", $"{by} gave the card away; the order goes on in the book that adopts it"), null, SpendingSettings.None);
        SimTable.Keep(pen.Database, facts.Holding(hold));
        KeptTable.Keep(pen.Database, PaperOf(facts.Iccid), paper);
        pen.Append(new BookEntry(now, facts.Iccid, NoteKind.Hold, $"released by {by} for another box; open orders that go along: {open.Count}"));
        return paper;
    }

    /// <summary>Takes over what the other book left open, as it stands, under numbers of this one.</summary>
    /// <exception cref="WrongPaperException">Taken over already, or of another card.</exception>
    public static List<Order> Adopt(BookPen pen, string text, SimFacts facts, string by, DateTimeOffset now)
    {
        var (release, hash) = ReleasePaper.Read(text);
        if (!Iccid.IsSame(release.Iccid, facts.Iccid)) throw new WrongPaperException($"This release file is of the card {release.Iccid}, not of {facts.Iccid}.");
        if (KeptTable.Find(pen.Database, $"{Adopted} {hash}") is { } before) throw new WrongPaperException($"This book took this release file over already ({before}); nothing of it is taken twice.");
        var arrived = release.Orders.Select(order => Arrive(pen, order with { Draft = order.Draft with { Iccid = facts.Iccid } }, release, now)).ToList();
        SimTable.Keep(pen.Database, facts);
        KeptTable.Keep(pen.Database, $"{Adopted} {hash}", $"{now:yyyy-MM-dd HH:mm zzz} by {by}");
        KeptTable.Keep(pen.Database, PaperOf(facts.Iccid), null);
        pen.Append(new BookEntry(now, facts.Iccid, NoteKind.Release, $"adopted by {by} from {release.Bank}, whose book ended with row {release.Row}, {release.Hash}; open orders that go on here: {arrived.Count}"));
        return arrived;
    }

    /// <summary>The owner's word that no other box has an order open for the card.</summary>
    public static BookRow Adopt(BookPen pen, SimFacts facts, string by, DateTimeOffset now)
    {
        SimTable.Keep(pen.Database, facts);
        KeptTable.Keep(pen.Database, PaperOf(facts.Iccid), null);
        return pen.Append(new BookEntry(now, facts.Iccid, NoteKind.Release, $"adopted by {by}"));
    }

    private static Order Arrive(BookPen pen, Order theirs, CardRelease release, DateTimeOffset now)
    {
        MakeRoom(pen, theirs, now);
        var order = theirs with { Id = OrderTable.NextId(pen.Database), Draft = theirs.Draft with { Parent = null } };
        OrderTable.Insert(pen.Database, order);
        Tell(pen, order, order.StartedAt, OrderState.Planned, null, $"begun by {release.Bank}: {order.Draft.Why}", JsonSerializer.Serialize(order.Draft, BookJson.Default.OrderDraft));
        foreach (var seen in order.Evidence.Where(seen => order.SentAt is null || seen.At < order.SentAt))
            Tell(pen, order, seen.At, order.SentAt is null ? order.State : OrderState.Planned, seen.What, seen.Text, null);
        if (order.SentAt is { } sent) Tell(pen, order, sent, OrderState.Sending, Adopted, $"it left {release.Bank}", null);
        foreach (var seen in order.Evidence.Where(seen => seen.At >= order.SentAt)) Tell(pen, order, seen.At, order.State, seen.What, seen.Text, null);
        Tell(pen, order, now, order.State, Adopted, $"taken over from {release.Bank} as it stood there, as order {theirs.Id}", null);
        return OrderTable.Find(pen.Database, order.Id)!;
    }

    /// <summary>What this book had only planned makes way; what it may have sent must end first.</summary>
    private static void MakeRoom(BookPen pen, Order theirs, DateTimeOffset now)
    {
        if (OrderTable.OpenOf(pen.Database, theirs.Iccid, theirs.Kind) is not { } own) return;
        if (own.State is not (OrderState.Planned or OrderState.Approving))
            throw new OrderRefusedException($"Order {own.Id} of this box is open for the card ({TradeWord.Of(own.State)}): end it with `resolve {own.Id}`, then adopt.", OrderRefusal.AlreadyOpen, own.Id);
        OrderWriting.Advance(pen, OrderTable.Find(pen.Database, own.Id)!, OrderState.Abandoned, new Evidence(now, Adopted, "the order of the other box goes on in its place; this one was never sent"), null, SpendingSettings.None);
    }

    private static void Tell(BookPen pen, Order order, DateTimeOffset at, OrderState state, string? evidence, string text, string? detail) =>
        pen.Append(new BookEntry(at, order.Iccid, NoteKind.Order, text, null, order.Id, state, evidence, detail));

    /// <summary>Under this name the book keeps the paper of a card that it gave away.</summary>
    public static string PaperOf(string iccid) => $"release {iccid}";
}
