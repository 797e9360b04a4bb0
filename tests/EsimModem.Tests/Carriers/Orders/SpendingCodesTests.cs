using EsimModem.Carriers.Orders;

namespace EsimModem.Tests.Carriers.Orders;

/// <summary>A question never dials what costs or what changes the card's protection.</summary>
internal sealed class SpendingCodesTests
{
    static string? Forbidden(string code, params string[] replies) => SpendingCodes.Forbidden(SomeCarriers.Kcell, null, code, replies);

    [TestCase("*200#")]
    [TestCase("*200*1#")]
    [TestCase("*200*1*1#")]
    [TestCase(" *200# ")]
    [TestCase("#200#")]
    [TestCase("*101*12345678901234#")]
    [TestCase("*100*9#")]
    [TestCase("*100#", "9")]
    [TestCase("*101#", "12345678901234")]
    [TestCase("*100#", "9", "1")]
    [TestCase("*200*9#", "1")]
    [TestCase("*111#", "1", "*200#")]
    public void A_spending_order_is_no_question(string code, params string[] replies)
    {
        Assert.That(Forbidden(code, replies), Does.Contain("Kcell").And.EndsWith("."));
        Assert.That(Forbidden(code, replies), Does.Not.Contain("1234"), "a voucher's code is not said aloud");
    }

    [TestCase("**04*1234*4321*4321#")]
    [TestCase("**042*1234*4321*4321#")]
    [TestCase("**05*12345678*1234*1234#")]
    [TestCase("**03*330*1234*4321*4321#")]
    [TestCase("**21*+77010000000#")]
    [TestCase("*21*+77010000000*11#")]
    [TestCase("#21#")]
    [TestCase("##002#")]
    [TestCase("##61#")]
    [TestCase("*67#")]
    [TestCase("*33*1234#")]
    [TestCase("#330*1234#")]
    [TestCase("*331*0000#")]
    [TestCase("*35*1234*25#")]
    [TestCase("*43#")]
    public void A_code_that_changes_pin_forwarding_or_barring_is_not_sent(string code)
    {
        Assert.That(Forbidden(code), Does.StartWith("The code changes"));
        Assert.That(Forbidden(code), Does.Not.Contain("1234"));
    }

    [TestCase("*100#")]
    [TestCase("*105#")]
    [TestCase("*111#")]
    [TestCase("*111#", "1")]
    [TestCase("*200*9#")]
    [TestCase("*2000#")]
    [TestCase("*121#")]
    [TestCase("*#21#")]
    [TestCase("*#06#")]
    [TestCase("*101#")]
    public void A_question_may_be_asked(string code, params string[] replies) => Assert.That(Forbidden(code, replies), Is.Null);

    [Test]
    public void Orders_of_a_plan_in_the_configuration_count_as_well()
    {
        var plan = SomeCarriers.Kcell.Plans[0] with { Renew = new() { Ussd = SomeCarriers.Kcell.Renew.Ussd! with { Code = "*777*1#" } } };
        Assert.That(SpendingCodes.Forbidden([], plan, "*777#", ["1"]), Is.Not.Null);
        Assert.That(SpendingCodes.Forbidden([], plan, "*777#", []), Is.Null);
    }

    [Test]
    public void While_the_brand_is_a_question_the_orders_of_all_candidates_count()
    {
        var book = SomeCarriers.Read([SomeCarriers.Whole, SomeCarriers.Sister], []).Book;
        Assert.That(SpendingCodes.Forbidden(book.Guess(null, null, "40102").Candidates, null, "*200#", []), Is.Not.Null);
    }
}
