using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Store;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>A message leaves the card only when the book has it, wherever the program dies; and whatever comes twice is shown once.</summary>
public class AMessageIsStoredBeforeItIsDeleted
{
    private const string Words = "Hello, your number is due for a free check.";
    private static readonly string Long = string.Join(' ', Enumerable.Range(1, 40).Select(number => $"Строка {number}."));

    [TestCase(0, 1)]
    [TestCase(1, 0)]
    [TestCase(1, 0.5)]
    public async Task Wherever_it_dies_the_text_is_shown_once(int steps, double part)
    {
        var points = await Life(int.MaxValue, steps, part);
        Assert.That(points, Is.GreaterThan(5), "every send, every receive and every write is a piece of work");
        for (var point = 1; point <= points; point++) await Life(point, steps, part);
    }

    [Test]
    public async Task The_same_message_delivered_twice_is_one_text()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        town.World.WriteTo(town.Iccid, "Kcell", Words, again: TimeSpan.FromHours(7));
        town.Pass(TimeSpan.FromHours(1));
        Assert.That(Texts(town), Is.EqualTo(new[] { Words }));
        town.Pass(TimeSpan.FromHours(8));
        Assert.That(Texts(town), Is.EqualTo(new[] { Words }));
    }

    [Test]
    public async Task The_parts_of_a_text_find_each_other_over_a_restart_of_the_program()
    {
        // There is room for one part at a time.
        await using var town = await Town.BeginIn(world => world.Cards[0].KeepDrafts(24), RenewalMode.Observe, new CardPlan("kcell"));
        town.World.WriteTo(town.Iccid, "Kcell", Long);
        town.PassTo(TimeSpan.FromMinutes(5), () => town.Ledger.History(town.Iccid, 1, null)[0].Text.StartsWith("a part of a longer text", StringComparison.Ordinal));
        Assert.That(Texts(town), Is.Empty);
        town.Box.Die(0, 1);
        town.Pass(TimeSpan.FromMinutes(1));
        town.Box.Start();
        town.Pass(TimeSpan.FromMinutes(5));
        Assert.That(Texts(town), Is.EqualTo(new[] { Long }));
    }

    [Test]
    public async Task What_was_sent_while_the_modem_was_away_is_shown_with_the_time_at_which_it_was_sent()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        town.World.Unplug(0);
        town.World.WriteTo(town.Iccid, "Kcell", Words);
        town.Pass(TimeSpan.FromHours(3));
        Assert.That(Texts(town), Is.Empty);
        town.World.Replug(0);
        town.Pass(TimeSpan.FromMinutes(5));
        Assert.That(Texts(town), Is.EqualTo(new[] { Words }));
        Assert.That(town.Ledger.History(town.Iccid, 20, null).First(row => row.What == NoteKind.Sms).Text, Does.Match("Kcell wrote by sms, sent 20..-..-.. ..:.. \\+05:00,"));
    }

    [Test]
    public async Task More_than_the_card_holds_comes_all_the_same()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        town.World.Modems[0].FallSilent(TimeSpan.FromHours(2));
        for (var number = 0; number < 40; number++) town.World.WriteTo(town.Iccid, "Kcell", $"{Words} {number}");
        town.Pass(TimeSpan.FromHours(16));
        Assert.That(Texts(town), Is.EquivalentTo(Enumerable.Range(0, 40).Select(number => $"{Words} {number}")));
    }

    [Test]
    public async Task More_at_once_than_a_mailbox_remembers_is_shown_once_wherever_it_dies()
    {
        var points = await Flood(int.MaxValue);
        Assert.That(points, Is.GreaterThan(70), "each of them is deleted by a command of its own");
        for (var point = 1; point <= points; point += 6) await Flood(point);
    }

    [Test]
    public async Task A_card_that_comes_in_the_middle_of_the_deleting_loses_nothing()
    {
        await using var town = await Town.BeginIn(world => world.Cards[1].KeepDrafts(20), RenewalMode.Observe, new CardPlan("kcell"), new CardPlan("activ"));
        var (first, second) = (town.World.Cards[0], town.World.Cards[1]);
        town.World.Modems[0].FallSilent(TimeSpan.FromHours(1));
        for (var number = 0; number < 20; number++) town.World.WriteTo(first.Iccid, "Kcell", $"{Words} {number}");
        var deleted = 0;
        town.World.Modems[0].OnReceive = bytes => deleted += System.Text.Encoding.Latin1.GetString(bytes.Span).Contains("+CMGD", StringComparison.Ordinal) ? 1 : 0;
        town.PassTo(TimeSpan.FromHours(16), () => deleted == 3);
        town.World.MoveCard(second.Iccid, 0);
        town.Pass(TimeSpan.FromMinutes(10));
        Assert.Multiple(() =>
        {
            Assert.That(deleted, Is.InRange(3, 4), "the one that was under way ends");
            Assert.That(second.Messages.Used, Is.InRange(19, 20));
            Assert.That(town.Ledger.Messages(first.Iccid, 100, null), Has.Count.EqualTo(20));
            Assert.That(town.Ledger.Messages(second.Iccid, 100, null), Is.Empty);
        });
    }

    [Test]
    public async Task While_the_disk_is_full_messages_stay_on_the_card_and_nothing_spins()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell") { Left = TimeSpan.FromDays(20), Plan = "month-28d" });
        var commands = 0;
        town.World.Modems[0].OnReceive = bytes => commands += bytes.Span.Count((byte)'\r');
        town.Box.DiskIsFull = true;
        town.World.WriteTo(town.Iccid, "Kcell", Words);
        town.Pass(TimeSpan.FromHours(2));
        Assert.That(commands, Is.InRange(1, 1000));
        town.Box.DiskIsFull = false;
        town.Pass(TimeSpan.FromHours(4));
        Assert.That(Texts(town), Is.EqualTo(new[] { Words }));
    }

    /// <summary>Sixty-five messages that lie there at the start, with the program dying at that piece of the work on them.</summary>
    private static async Task<int> Flood(int point)
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        town.Pass(TimeSpan.FromMinutes(5));
        town.Box.Die(0, 1);
        for (var number = 0; number < 40; number++) town.World.LeaveIn(0, "Kcell", $"{Words} {number}");
        for (var number = 40; number < 65; number++) town.World.WriteTo(town.Iccid, "Kcell", $"{Words} {number}");
        town.Pass(TimeSpan.FromMinutes(1));
        var (count, under) = (0, false);
        town.World.Modems[0].OnSend = bytes => under |= System.Text.Encoding.Latin1.GetString(bytes.Span).Contains("+CMGL", StringComparison.Ordinal);
        town.Box.Start();
        town.PassTo(TimeSpan.FromMinutes(2), () => under && ++count == point);
        if (count == point)
        {
            town.Box.Die(0, 1);
            town.Pass(TimeSpan.FromMinutes(1));
            town.Box.Start();
        }
        town.Pass(TimeSpan.FromMinutes(10));
        Assert.That(Texts(town), Is.EquivalentTo(Enumerable.Range(0, 65).Select(number => $"{Words} {number}")), $"at piece {point}");
        return count;
    }

    /// <summary>One message, with the program dying at that piece of the work on it.</summary>
    private static async Task<int> Life(int point, int steps, double part)
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        town.Pass(TimeSpan.FromMinutes(5));
        var (count, under) = (0, false);
        town.World.Modems[0].OnSend = bytes => under |= System.Text.Encoding.Latin1.GetString(bytes.Span).Contains("+CMTI", StringComparison.Ordinal);
        town.World.WriteTo(town.Iccid, "Kcell", Words);
        town.PassTo(TimeSpan.FromSeconds(30), () => under && ++count == point);
        if (count == point)
        {
            town.Box.Die(steps, part);
            town.Pass(TimeSpan.FromMinutes(1));
            town.Box.Start();
        }
        town.Pass(TimeSpan.FromMinutes(5));
        Assert.That(Texts(town), Is.EqualTo(new[] { Words }), $"at piece {point}");
        Assert.That(((Book)town.Ledger).Verify(), Is.Null);
        return count;
    }

    private static IEnumerable<string?> Texts(Town town) =>
        town.Ledger.History(town.Iccid, 1000, null).Where(row => row.What == NoteKind.Sms && row.Text.Contains("wrote by sms", StringComparison.Ordinal)).Select(row => row.Words);
}
