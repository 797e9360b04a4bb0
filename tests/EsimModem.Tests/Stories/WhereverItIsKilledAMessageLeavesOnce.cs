using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Store;
using EsimModem.Tests.Support;
using static EsimModem.Tests.Stories.AMessageIsSentOnce;

namespace EsimModem.Tests.Stories;

/// <summary>The crash matrix of a message: whatever piece of the work the program dies at, no part leaves twice, and the book tells no untruth.</summary>
public class WhereverItIsKilledAMessageLeavesOnce
{
    [TestCase(0, 1, false)]
    [TestCase(1, 0, false)]
    [TestCase(1, 0.5, false)]
    [TestCase(0, 1, true)]
    [TestCase(1, 0, true)]
    [TestCase(1, 0.5, true)]
    public async Task Wherever_the_program_dies_it_leaves_at_most_once(int steps, double part, bool isLong)
    {
        var text = isLong ? Long : Words;
        var (points, _) = await Life(text, int.MaxValue, steps, part);
        Assert.That(points, Is.GreaterThan(7), "every send, every receive and every write is a piece of work");
        var left = 0;
        for (var point = 1; point < points; point++) left += (await Life(text, point, steps, part)).Left;
        Assert.That(left, Is.GreaterThan(points / 2), "most of them do leave");
    }

    /// <summary>One message, with the program dying at that piece of the work on it.</summary>
    private static async Task<(int Points, int Left)> Life(string text, int point, int steps, double part)
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        var (count, under) = (0, false);
        town.Ledger.Written += row => under = under ? row.What != NoteKind.Order || !row.Text.Contains("it was delivered", StringComparison.Ordinal) : row.What == NoteKind.Sms;
        var wish = town.Begin(desk => desk.Send(town.Iccid, Friend, text, "owner"));
        town.PassTo(TimeSpan.FromMinutes(1), () => under && ++count == point);
        if (count == point)
        {
            town.Box.Die(steps, part);
            town.Pass(TimeSpan.FromMinutes(1));
            town.Box.Start();
        }
        town.Pass(TimeSpan.FromMinutes(5));
        Assert.That(wish.IsFaulted, Is.False);
        var parts = text == Long ? 6 : 1;
        Assert.That(town.World.Sent.Select(sent => sent.Pdu), Is.Unique, $"at piece {point}: no part leaves twice");
        foreach (var order in town.Orders(OrderKind.Message))
        {
            Assert.That(order.State, Is.Not.EqualTo(OrderState.Planned).And.Not.EqualTo(OrderState.Sending), $"at piece {point}");
            if (order.State == OrderState.Confirmed) Assert.That(town.World.Sent, Has.Count.EqualTo(parts), $"at piece {point}: all of it left");
            if (order.State is OrderState.Abandoned or OrderState.Refused) Assert.That(town.World.Sent, Has.Count.LessThan(parts), $"at piece {point}: not all of it left");
        }
        Assert.That(((Book)town.Ledger).Verify(), Is.Null);
        return (count, town.World.Sent.Count);
    }
}
