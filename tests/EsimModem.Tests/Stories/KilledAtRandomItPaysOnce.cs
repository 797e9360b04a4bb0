using System.Globalization;
using System.Text.Json.Nodes;
using EsimModem.Ledger;
using EsimModem.Store;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>
/// The daemon on ptys is killed for real, again and again at random moments, while it and its owners have SIMs renewed without pause. The
/// carriers' own ledgers then have one charge for each order that was proved, and none beside them. ESIMMODEM_KILLS says how often,
/// ESIMMODEM_BANKS in how many banks side by side.
/// </summary>
[Category("Process")]
public class KilledAtRandomItPaysOnce
{
    private static readonly int Kills = Number("ESIMMODEM_KILLS", 20);
    private static readonly int Seed = Number("ESIMMODEM_SEED", 1);

    /// <summary>Each mostly waits for its modems.</summary>
    private static readonly int Banks = Number("ESIMMODEM_BANKS", 2);

    [Test]
    public async Task Sims_are_renewed_while_the_daemon_dies_and_dies()
    {
        var began = TimeProvider.System.GetTimestamp();
        var boxes = new List<MortalBox>();
        await using var _ = new ClosesAll(boxes);
        for (var bank = 0; bank < Banks; bank++) boxes.Add(await MortalBox.Open(Seed + bank * 1_000_000));
        await Task.WhenAll(boxes.Select((box, bank) => Lives(box, Kills * (bank + 1) / Banks - Kills * bank / Banks)));
        var time = TimeProvider.System.GetElapsedTime(began);
        var phases = new List<HashSet<string>>();
        var (confirmed, unheard) = (0, 0);
        foreach (var box in boxes)
        {
            await using var book = Book.Open(new BookOptions(box.State), TimeProvider.System);
            var orders = book.Orders(new OrderQuery(Limit: int.MaxValue));
            var charges = await box.Charges();
            Assert.Multiple(() =>
            {
                confirmed += PaidOnce(orders, charges);
                Assert.That(book.Verify(), Is.Null, "the chain of the book");
            });
            unheard += orders.Count(order => order.State == OrderState.Confirmed && order.Evidence.Any(seen => seen.What == "restart"));
            phases.AddRange(box.Deaths.Select(death => PhasesAt(death, orders).ToHashSet()));
        }

        var counts = phases.SelectMany(seen => seen).CountBy(phase => phase).OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key} {count.Value}");
        TestContext.Out.WriteLine($"seed {Seed}: {Kills} kills in {time.TotalSeconds:0} s, {phases.Count(seen => seen.Count > 0)} of them with orders under way ({string.Join(", ", counts)}); {confirmed} orders paid once, {unheard} of them killed before the answer was heard");
        Assert.Multiple(() =>
        {
            Assert.That(confirmed, Is.GreaterThanOrEqualTo(Kills), "orders carried out in spite of it");
            Assert.That(phases.Count(seen => seen.Count > 0), Is.GreaterThanOrEqualTo(Kills * 3 / 4), "kills with an order under way");
            Assert.That(unheard, Is.GreaterThanOrEqualTo(Kills / 20), "orders taken whose answer nobody heard");
            Assert.That(phases.Count(seen => seen.Contains("sending")), Is.GreaterThanOrEqualTo(Kills / 4), "kills amid the carrier's menus");
            Assert.That(phases.Count(seen => seen.Contains("accepted")), Is.GreaterThanOrEqualTo(Kills / 4), "kills between the carrier's word and the proof");
        });
    }

    private static async Task Lives(MortalBox box, int count)
    {
        while (box.Deaths.Count < count) await box.LiveAndDie();
        await box.LiveToSettle();
    }

    /// <summary>Each charge has its one order, proved without a person; no other order was proved, and none is left open: how many.</summary>
    private static int PaidOnce(IReadOnlyList<Order> orders, JsonNode[] charges)
    {
        var sent = orders.Where(order => order.SentAt is not null).ToArray();
        var confirmed = sent.Where(order => order.State == OrderState.Confirmed).ToArray();
        var told = string.Join(", ", orders.CountBy(order => order.State).OrderBy(count => count.Key).Select(count => $"{count.Value} {count.Key}"));
        TestContext.Out.WriteLine($"{orders.Count} orders: {told}; {charges.Length} charges");
        Assert.Multiple(() =>
        {
            Assert.That(confirmed.Select(Proof), Is.EquivalentTo(charges.Select(Proof)), "the orders proved, and the charges");
            Assert.That(sent.Where(order => order.IsOpen), Is.Empty, "orders left open where the account shows it all");
            Assert.That(sent.Where(order => order.Evidence.Any(seen => seen.What == "person")), Is.Empty, "orders that a person had to end");
        });
        return confirmed.Length;
    }

    private static string Proof(Order order) => Proof(order.Iccid, $"{order.Receipt?.BalanceAfter?.Amount:0.00}", order.Receipt?.ValidAfter?.PlannedAs);

    private static string Proof(JsonNode charge) =>
        Proof((string)charge["iccid"]!, (string)charge["balance"]!, DateTimeOffset.Parse((string)charge["validUntil"]!, CultureInfo.InvariantCulture));

    private static string Proof(string iccid, string left, DateTimeOffset? until) => $"{iccid}: {left} left, valid until {until?.UtcDateTime:yyyy-MM-dd HH:mm}";

    /// <summary>How far the orders under way at that moment had come: each by its last evidence before it.</summary>
    private static IEnumerable<string> PhasesAt(DateTimeOffset death, IReadOnlyList<Order> orders) =>
        from order in orders
        where order.StartedAt <= death && !(order.EndedAt <= death)
        select order.Evidence.LastOrDefault(seen => seen.At <= death)?.What switch
        {
            null => "planned",
            "sent" => "sending",
            "answered" => "accepted",
            _ => "in doubt",
        };

    /// <summary>Closes whatever is in the list by the end.</summary>
    private sealed class ClosesAll(List<MortalBox> boxes) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            foreach (var box in boxes) await box.DisposeAsync();
        }
    }

    private static int Number(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
