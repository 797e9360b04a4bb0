using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Store;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>
/// The crash matrix: the program dies after, or in the middle of, every single piece of its work from the first row of an order to
/// the last one. Whatever the moment: one charge, one proof, nothing left open, and the book proves itself.
/// </summary>
public class WhereverItIsKilledItPaysOnce
{
    private static readonly TimeSpan Later = TimeSpan.FromHours(24);

    /// <summary>Each family of modems with another carrier's menus.</summary>
    private static readonly CardPlan[] Cards =
    [
        new("kcell") { Profile = ModemProfiles.HuaweiE1550 },
        new("activ") { Profile = ModemProfiles.Sim800 },
        new("beeline-kz") { Profile = ModemProfiles.QuectelEc25, Plan = "travel-3d" },
        new("tele2-kz") { Profile = ModemProfiles.Generic },
    ];

    private static IEnumerable<TestCaseData> Deaths => Cards.SelectMany(card => new[]
    {
        Case(card, "killed after it", 0, 1),
        Case(card, "no power during it, nothing of it on the disk", 1, 0),
        Case(card, "no power during it, half of it on the disk", 1, 0.5),
        Case(card, "no power during it, all of it on the disk", 1, 1),
    });

    [TestCaseSource(nameof(Deaths))]
    public async Task At_each_piece_of_work(object card, int steps, double part)
    {
        var plan = (CardPlan)card with { Left = TimeSpan.FromHours(30.5) };
        var (points, undisturbed) = await Life(plan, int.MaxValue, steps, part);
        Assert.That(undisturbed, Is.Null, "a life without a death");
        Assert.That(points, Is.GreaterThan(40), "every write, every send and every receive is a piece of work");
        var wrong = new List<string>();
        for (var point = 1; point < points; point++)
            if ((await Life(plan, point, steps, part)).Wrong is { } how) wrong.Add($"at piece {point} of {points}: {how}");
        TestContext.Out.WriteLine($"{points - 1} deaths, {wrong.Count} wrong");
        Assert.That(wrong, Is.Empty);
    }

    private static TestCaseData Case(CardPlan card, string how, int steps, double part) =>
        new TestCaseData(card, steps, part).SetArgDisplayNames($"{card.Carrier}, {how}");

    /// <summary>One life of the order, ended at that piece of its work and begun anew a minute later.</summary>
    private static async Task<(int Points, string? Wrong)> Life(CardPlan card, int point, int steps, double part)
    {
        await using var town = await Town.Begin(RenewalMode.On, card);
        var (count, under) = (0, false);
        town.Ledger.Written += row => under = row.What == NoteKind.Order && !row.Text.StartsWith("confirmed", StringComparison.Ordinal) || under && row.What != NoteKind.Order;
        town.PassTo(TimeSpan.FromHours(6), () => under && ++count == point);
        if (count == point)
        {
            town.Box.Die(steps, part);
            town.Pass(TimeSpan.FromMinutes(1));
            town.Box.Start();
        }
        town.Pass(Later);
        return (count, Wrong(town));
    }

    private static string? Wrong(Town town)
    {
        var orders = town.Orders(OrderKind.Renewal);
        if (town.Charges() != 1) return $"{town.Charges()} charges; {Told(orders)}";
        if (orders.Any(order => order.IsOpen)) return $"still open: {Told(orders)}";
        if (orders.Count(order => order.State == OrderState.Confirmed) != 1) return $"not one proof: {Told(orders)}";
        return ((Book)town.Ledger).Verify() is { } bad ? $"row {bad.Row}: {bad.How}" : null;
    }

    private static string Told(IEnumerable<Order> orders) => string.Join("; ", orders.Select(order =>
        $"order {order.Id} {order.State}: {string.Join(", ", order.Evidence.Select(seen => $"{seen.At:HH:mm:ss} {seen.What} {seen.Text}"))}"));
}
