using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Replies;
using EsimModem.Ledger;
using EsimModem.Renewals;
using EsimModem.Sims;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Renewals;

/// <summary>Money rules 3 and 4: evidence, and nothing but evidence, ends an order.</summary>
internal sealed class JudgeTests
{
    [TestCase(OrderState.Accepted)]
    [TestCase(OrderState.Unknown)]
    [TestCase(OrderState.Likely)]
    public void An_end_that_moved_as_promised_confirms_with_what_really_left_the_balance(OrderState state)
    {
        var verdict = Judged(Some.Renewal(state), Read(balance: 5000, left: 92))!;
        Assert.Multiple(() =>
        {
            Assert.That(verdict.To, Is.EqualTo(OrderState.Confirmed));
            Assert.That(verdict.Receipt!.Paid, Is.EqualTo(Some.Tenge(990)));
            Assert.That(verdict.Receipt.ValidAfter, Is.EqualTo(Some.Until(Some.Now + TimeSpan.FromHours(92))));
        });
    }

    [Test]
    public void Another_price_is_told_in_the_evidence() =>
        Assert.That(Judged(Some.Renewal(OrderState.Accepted), Read(balance: 4500, left: 92))!.Text, Does.Contain("1490.00 KZT").And.Contain("although"));

    [Test]
    public void An_end_that_moved_before_the_money_was_seen_to_go_waits_for_one_more_balance()
    {
        var account = Read(balance: 5990, left: 92);
        var first = Judged(Some.Renewal(OrderState.Accepted), account)!;
        Assert.That((first.To, first.Mark, first.Differs), Is.EqualTo((OrderState.Accepted, Judge.Prolonged, false)));

        var seen = Some.Renewal(OrderState.Accepted, evidence: new Evidence(Some.Now, Judge.Prolonged, first.Text));
        var later = account with { BalanceAt = Some.Now.AddMinutes(1) };
        Assert.Multiple(() =>
        {
            Assert.That(Judged(seen, account), Is.Null, "the same balance says nothing new");
            Assert.That(Judged(seen, later with { Balance = Some.Tenge(5000) })!.Receipt!.Paid, Is.EqualTo(Some.Tenge(990)));
            Assert.That(Judged(seen, later), Has.Property("To").EqualTo(OrderState.Confirmed).And.Property("Differs").True, "the carrier did it for nothing: confirmed, and told");
            Assert.That(Judged(seen, later)!.Receipt!.Paid, Is.Null, "no receipt over money that nobody saw");
        });
    }

    [Test]
    public void Money_gone_while_the_end_stands_still_is_likely_and_never_confirmed() =>
        Assert.That(Judged(Some.Renewal(OrderState.Accepted), Read(balance: 5000, left: 20))!.To, Is.EqualTo(OrderState.Likely));

    [Test]
    public void An_end_that_moved_otherwise_than_ordered_is_likely() =>
        Assert.That(Judged(Some.Renewal(OrderState.Unknown), Read(balance: 5000, left: 45))!.To, Is.EqualTo(OrderState.Likely));

    [Test]
    public void An_end_short_of_the_promise_holds_and_one_beyond_it_is_only_told()
    {
        var day = Judged(Some.Renewal(OrderState.Accepted), Read(balance: 5500, left: 44))!;
        var twice = Judged(Some.Renewal(OrderState.Accepted), Read(balance: 5000, left: 20 + 144))!;
        Assert.Multiple(() =>
        {
            Assert.That((day.To, day.Differs, day.Holds, twice.To, twice.Differs, twice.Holds), Is.EqualTo((OrderState.Likely, true, true, OrderState.Likely, true, false)));
            Assert.That(Judged(Some.Renewal(OrderState.Likely, evidence: new Evidence(Some.Now, "reading", day.Text)), Read(balance: 5500, left: 44)), Is.Null, "said once");
            Assert.That(Judged(Some.Renewal(OrderState.Likely), Read(balance: 5500, left: 44))!.Holds, Is.True, "an order that was likely by its money alone holds too");
        });
    }

    [Test]
    public void What_was_seen_to_bring_a_day_is_confirmed_by_its_exact_price_alone()
    {
        var day = Judged(Some.Renewal(OrderState.Accepted), Read(balance: 5500, left: 44))!;
        var sold = Some.Renewal(OrderState.Likely, evidence: new Evidence(Some.Now.AddHours(-20), day.Mark!, day.Text));
        var reached = Judged(sold, Read(balance: 5010, left: 92))!;
        Assert.Multiple(() =>
        {
            Assert.That((reached.To, reached.Receipt, reached.Differs), Is.EqualTo((OrderState.Likely, (ReceiptDraft?)null, true)), "days sold singly have reached the promised hour");
            Assert.That(Judged(sold with { Evidence = [.. sold.Evidence, new Evidence(Some.Now, "reading", reached.Text)] }, Read(balance: 5010, left: 92)), Is.Null, "said once");
            Assert.That(Judged(sold, Read(balance: 5990, left: 92))!.To, Is.EqualTo(OrderState.Likely), "nor where money that came hides the price");
            Assert.That(Judged(sold, Read(balance: 5000, left: 92))!.To, Is.EqualTo(OrderState.Confirmed));
        });
    }

    [Test]
    public void Nights_enough_for_days_that_are_sold_singly_ask_for_the_exact_price()
    {
        Verdict Seen(double hoursAgo, decimal balance) => Judged(Some.Renewal(OrderState.Unknown, hoursAgo, validBefore: 20), Read(balance, left: 92))!;
        Assert.Multiple(() =>
        {
            Assert.That(Seen(hoursAgo: 40, balance: 4900).To, Is.EqualTo(OrderState.Likely), "sold on the 18th, and again in two nights");
            Assert.That(Seen(hoursAgo: 40, balance: 5000).To, Is.EqualTo(OrderState.Confirmed));
            Assert.That(Seen(hoursAgo: 20, balance: 4900).To, Is.EqualTo(OrderState.Confirmed), "one night is too little");
        });
    }

    [Test]
    public void Nothing_new_says_nothing_before_the_order_has_settled() =>
        Assert.That(Judged(Some.Renewal(OrderState.Unknown, sentHoursAgo: 1), Read(balance: 5990, left: 20)), Is.Null);

    [Test]
    public void It_did_not_happen_only_by_two_answers_an_hour_apart_after_it_has_settled()
    {
        var unmoved = Read(balance: 5990, left: 20);
        var first = Judged(Some.Renewal(OrderState.Unknown, sentHoursAgo: 3), unmoved)!;
        Assert.That((first.To, first.Mark), Is.EqualTo((OrderState.Unknown, Judge.Unmoved)));

        Assert.That(Judged(Some.Renewal(OrderState.Unknown, 3, evidence: Witness(minutesAgo: 30)), unmoved), Is.Null, "half an hour is too soon");
        Assert.That(Judged(Some.Renewal(OrderState.Unknown, 4, evidence: Witness(minutesAgo: 60)), unmoved)!.To, Is.EqualTo(OrderState.Refused));
    }

    [Test]
    public void With_usage_there_is_no_negative_proof() =>
        Assert.That(Judged(Some.Renewal(OrderState.Unknown, 9, evidence: Witness(90)), Read(balance: 5900, left: 20)), Is.Null);

    [Test]
    public void With_an_unread_end_there_is_no_negative_proof() =>
        Assert.That(Judged(Some.Renewal(OrderState.Unknown, 9, evidence: Witness(90)), Read(balance: 5990, left: 20) with { ValidAt = Some.Now - TimeSpan.FromDays(1) }), Is.Null);

    [Test]
    public void In_the_carriers_nightly_run_nothing_proves_nothing()
    {
        var night = new DateTimeOffset(2026, 11, 21, 3, 0, 0, TimeSpan.FromHours(5));
        var sim = Read(balance: 5990, left: 20) with { BalanceAt = night, ValidAt = night };
        Assert.That(Judge.Of(new Case(Some.Renewal(OrderState.Unknown, 9, evidence: Witness(90)), sim, Some.Carrier, Some.Carrier.Plans[0], [], night)), Is.Null);
    }

    [Test]
    public void Accepted_for_a_day_without_evidence_becomes_unknown() =>
        Assert.That(Judged(Some.Renewal(OrderState.Accepted, sentHoursAgo: 25), Read(balance: 5900, left: 20))!.To, Is.EqualTo(OrderState.Unknown));

    [Test]
    public void A_planned_order_proves_nothing_whatever_the_account_shows() =>
        Assert.That(Judged(Some.Renewal(OrderState.Planned), Read(balance: 5000, left: 92)), Is.Null);

    [Test]
    public void A_persons_top_up_is_confirmed_by_the_balance_alone()
    {
        var draft = Some.Renewal(OrderState.Planned).Draft with { Kind = OrderKind.TopUp, Way = WayKind.Person, Price = Some.Tenge(500), BalanceBefore = Some.Tenge(400) };
        var task = Some.Renewal(OrderState.Planned) with { Draft = draft };
        Assert.Multiple(() =>
        {
            Assert.That(Judged(task, Read(balance: 900, left: 20))!.To, Is.EqualTo(OrderState.Confirmed));
            Assert.That(Judged(task, Read(balance: 700, left: 20))!.Receipt!.Paid, Is.EqualTo(Some.Tenge(300)), "what lacks still is a task of its own");
            Assert.That(Judged(task, Read(balance: 400, left: 20)), Is.Null);
        });
    }

    [Test]
    public void Whoever_has_taken_a_top_up_may_bring_the_money_in_parts()
    {
        var draft = Some.Renewal(OrderState.Planned).Draft with { Kind = OrderKind.TopUp, Way = WayKind.Person, Price = Some.Tenge(500), BalanceBefore = Some.Tenge(400) };
        var taken = Some.Renewal(OrderState.Planned, evidence: new Evidence(Some.Now.AddHours(-1), TaskStanding.Taken, "taken by Aigul")) with { Draft = draft };
        Assert.That(Judged(taken, Read(balance: 700, left: 20)), Has.Property("To").EqualTo(OrderState.Planned).And.Property("Text").Contains("500.00 KZT were asked for"));
        var before = taken with { Evidence = [new Evidence(Some.Now - TaskStanding.TakenFor, TaskStanding.Taken, "taken by Aigul")] };
        Assert.That(Judged(before, Read(balance: 700, left: 20))!.To, Is.EqualTo(OrderState.Confirmed));
    }

    [Test]
    public void The_carriers_own_renewal_that_nothing_shows_is_unknown_once_it_has_settled()
    {
        var watched = Some.Renewal(OrderState.Accepted, sentHoursAgo: 3, way: WayKind.Auto);
        Assert.That(Judged(watched, Some.Sim(20, 5900) with { BalanceAt = Some.Now, ValidAt = Some.Now })!.To, Is.EqualTo(OrderState.Unknown), "usage hides whether it failed");
        Assert.That(Judged(watched with { Draft = watched.Draft with { Settles = TimeSpan.FromHours(9) } }, Some.Sim(20, 5900) with { BalanceAt = Some.Now, ValidAt = Some.Now }), Is.Null);
    }

    [Test]
    public void A_later_hour_of_the_same_day_is_no_later_end()
    {
        var day = Expiry.On(new DateOnly(2026, 11, 21), null, Some.Almaty);
        var order = Some.Renewal(OrderState.Accepted);
        order = order with { Draft = order.Draft with { ValidBefore = day } };
        var account = Some.Sim() with { Balance = Some.Tenge(5990), BalanceAt = Some.Now, ValidUntil = Expiry.On(new DateOnly(2026, 11, 21), TimeSpan.FromHours(14), Some.Almaty), ValidAt = Some.Now };
        Assert.That(Judged(order, account), Is.Null);
    }

    private static Verdict? Judged(Order order, SimFacts sim, params Order[] others) => Judge.Of(new Case(order, sim, Some.Carrier, Some.Carrier.Plans[0], others, Some.Now));

    private static Evidence Witness(double minutesAgo) => new(Some.Now - TimeSpan.FromMinutes(minutesAgo), Judge.Unmoved, "neither moved");

    private static SimFacts Read(decimal balance, double left) => Some.Sim(left, balance) with { BalanceAt = Some.Now, ValidAt = Some.Now };
}
