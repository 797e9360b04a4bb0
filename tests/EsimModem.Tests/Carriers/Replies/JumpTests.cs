using EsimModem.Carriers;
using EsimModem.Carriers.Replies;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Carriers.Replies;

/// <summary>What figures of an account do not do between two looks.</summary>
internal sealed class JumpTests
{
    static readonly AccountFigures Last = new(Some.Tenge(1250.50m), Some.Until(Some.Now.AddDays(2)), Some.Tenge(990), TimeSpan.FromDays(3), [Some.Tenge(990)], IsOrdered: false);

    static string? Balance(decimal before, decimal now, params decimal[] moves) =>
        Jump.Of(Last with { Balance = Some.Tenge(before), Moves = [.. moves.Prepend(990).Select(Some.Tenge)] }, new(ReadingKind.Balance) { Balance = Some.Tenge(now) }, Some.Now);

    static string? End(double days, double before = 2, bool ordered = false) =>
        Jump.Of(Last with { ValidUntil = Some.Until(Some.Now.AddDays(before)), IsOrdered = ordered }, new(ReadingKind.Validity) { Ends = Some.Until(Some.Now.AddDays(days)) }, Some.Now);

    [TestCase(1250.50, 260.50, Description = "the plan was paid")]
    [TestCase(1000, 10, Description = "the plan was paid, and the digits are the same by chance")]
    [TestCase(12, 5012, Description = "topped up")]
    [TestCase(10, 1010)]
    [TestCase(0, 15000)]
    [TestCase(4000, 0)]
    [TestCase(19000, 200, Description = "spent abroad")]
    [TestCase(495, -495, Description = "the plan was paid on credit")]
    [TestCase(1250.50, 1250.50)]
    public void What_people_do_to_their_cards_is_none(double before, double now) => Assert.That(Balance((decimal)before, (decimal)now), Is.Null);

    [TestCase(1250.50, 125050, "the same digits")]
    [TestCase(1250.50, 1.2505, "the same digits")]
    [TestCase(1250, 1.250, "the same digits")]
    [TestCase(1250.50, -1250.50, "another sign")]
    [TestCase(1250.50, 123550, "more than anybody moves at once")]
    [TestCase(50000, 12, "more than anybody moves at once")]
    public void A_lost_point_and_a_fortune_are_one(double before, double now, string why) => Assert.That(Balance((decimal)before, (decimal)now), Does.Contain(why));

    [Test]
    public void A_sum_that_is_known_to_move_is_no_jump()
    {
        Assert.That(Balance(100, 1000), Is.Not.Null);
        Assert.That(Balance(100, 1000, 900), Is.Null);
        Assert.That(Balance(100, 30000), Is.Not.Null);
        Assert.That(Balance(100, 30000, 5000), Is.Null, "who pays five thousand may pay thirty");
    }

    [Test]
    public void Another_currency_is_one_and_an_unknown_one_is_not()
    {
        Assert.That(Jump.Of(Last, new(ReadingKind.Balance) { Balance = new(1250.50m, "RUB") }, Some.Now), Does.Contain("in another currency"));
        Assert.That(Jump.Of(Last, new(ReadingKind.Balance) { Balance = new(1250.50m, Money.NoCurrency) }, Some.Now), Is.Null);
    }

    [TestCase(5, 2, Description = "renewed")]
    [TestCase(0.1, 2, Description = "counted in days, an hour later")]
    [TestCase(368, 2, Description = "a year")]
    [TestCase(-20, -20, Description = "ended, and said so before")]
    [TestCase(1500, 1500, Description = "years, and said so before")]
    [TestCase(-500, -500)]
    public void An_end_that_moves_on_or_stands_still_is_none(double days, double before) => Assert.That(End(days, before), Is.Null);

    [TestCase(2, 28, "although nothing was ordered")]
    [TestCase(1500, 2, "years away")]
    [TestCase(-500, 2, "long ago")]
    public void An_end_that_goes_back_or_lies_in_another_time_is_one(double days, double before, string why) => Assert.That(End(days, before), Does.Contain(why));

    [Test]
    public void After_an_order_the_end_is_for_the_judge() => Assert.That(End(2, 28, ordered: true), Is.Null);

    [Test]
    public void Of_a_card_that_was_never_read_only_another_time_is_one()
    {
        var never = new AccountFigures(null, null, null, null, [], false);
        Assert.That(Jump.Of(never, new(ReadingKind.Balance) { Balance = Some.Tenge(5_000_000), Ends = Some.Until(Some.Now.AddDays(300)) }, Some.Now), Is.Null);
        Assert.That(Jump.Of(never, new(ReadingKind.Validity) { Ends = Some.Until(Some.Now.AddDays(-4000)) }, Some.Now), Is.Not.Null);
    }
}
