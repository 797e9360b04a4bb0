using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Store;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>
/// The disk is full from any piece of an order's work on, for a while: what is not in the book is not sent, people are told, and
/// when there is room again the program goes on without a restart to one charge and one proof.
/// </summary>
public class WhereverTheDiskIsFullItPaysOnce
{
    [TestCase(10, 1)]
    [TestCase(300, 8)]
    public async Task From_each_piece_of_work_on(int minutes, int step)
    {
        var (points, undisturbed) = await Life(int.MaxValue, minutes);
        Assert.That(undisturbed, Is.Null, "a life with room");
        Assert.That(points, Is.GreaterThan(40));
        var wrong = new List<string>();
        for (var point = 1; point < points; point += step)
            if ((await Life(point, minutes)).Wrong is { } how) wrong.Add($"from piece {point} of {points}: {how}");
        TestContext.Out.WriteLine($"{(points - 2) / step + 1} full disks, {wrong.Count} wrong");
        Assert.That(wrong, Is.Empty);
    }

    private static async Task<(int Points, string? Wrong)> Life(int point, int minutes)
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Profile = ModemProfiles.HuaweiE1550, Left = TimeSpan.FromHours(36) });
        var (count, under) = (0, false);
        town.Ledger.Written += row => under = row.What == NoteKind.Order && !row.Text.StartsWith("confirmed", StringComparison.Ordinal) || under && row.What != NoteKind.Order;
        town.PassTo(TimeSpan.FromHours(12), () => under && ++count == point);
        string? silent = null;
        if (count == point)
        {
            var before = town.Orders(OrderKind.Renewal).Any(order => order.SentAt is not null);
            town.Box.DiskIsFull = true;
            town.Pass(TimeSpan.FromMinutes(minutes));
            if (!before && town.Charges() > 0) silent = "it was charged for what the book does not hold";
            town.Box.DiskIsFull = false;
        }
        town.Pass(TimeSpan.FromHours(30));
        return (count, silent ?? Wrong(town));
    }

    private static string? Wrong(Town town)
    {
        var orders = town.Orders(OrderKind.Renewal);
        if (town.Charges() != 1) return $"{town.Charges()} charges; {Told(orders)}";
        if (orders.Any(order => order.IsOpen)) return $"still open: {Told(orders)}";
        if (orders.Count(order => order.State == OrderState.Confirmed) != 1) return $"not one proof: {Told(orders)}";
        if (town.Bank.TroubleSentence is { } trouble) return $"still in trouble: {trouble}";
        if (town.Bank.Alerts.Open.Any(alert => alert.What == "storage")) return "the alert has not ended";
        return ((Book)town.Ledger).Verify() is { } bad ? $"row {bad.Row}: {bad.How}" : null;
    }

    private static string Told(IEnumerable<Order> orders) => string.Join("; ", orders.Select(order =>
        $"order {order.Id} {order.State}: {string.Join(", ", order.Evidence.Select(seen => $"{seen.At:HH:mm:ss} {seen.What} {seen.Text}"))}"));
}
