using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Renewals;
using EsimModem.Sims;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Renewals;

/// <summary>Balance as evidence: what other orders are known to have moved is taken out before it is held against the price.</summary>
internal sealed class NettingTests
{
    private static readonly DateTimeOffset Sent = Some.Now - TimeSpan.FromHours(1);

    [Test]
    public void A_known_top_up_after_the_order_does_not_hide_what_left()
    {
        var verdict = Judged(Unread(), Account(balance: 5500), Other(OrderKind.TopUp, paid: 500, began: Sent.AddMinutes(10)))!;
        Assert.That((verdict.To, verdict.Text), Is.EqualTo((OrderState.Likely, "990.00 KZT left the balance; the end of validity could not be read")));
    }

    [Test]
    public void What_had_arrived_when_a_waiting_order_read_the_account_anew_is_not_counted_again()
    {
        var anew = new Evidence(Sent.AddMinutes(-1), Evidence.Account, "read anew before it is sent");
        var topUp = Other(OrderKind.TopUp, paid: 500, began: Sent.AddHours(-20), before: 100);
        var order = Unread() with { StartedAt = Sent.AddHours(-30), Evidence = [anew] };
        Assert.That(Judged(order, Account(balance: 5000), topUp with { EndedAt = Sent.AddHours(-9) })!.Text, Does.Contain("990.00 KZT left"));
        Assert.That(Judged(order with { Evidence = [] }, Account(balance: 5000), topUp with { EndedAt = Sent.AddHours(-9) }), Is.Null, "it proves nothing where the balance is the one of the day on which it was written");
    }

    [Test]
    public void A_top_up_that_nobody_knows_of_makes_nothing_likely() =>
        Assert.That(Judged(Unread(), Account(balance: 5500)), Is.Null);

    [Test]
    public void A_top_up_that_had_arrived_before_the_order_is_not_counted_again() =>
        Assert.That(Judged(Unread(), Account(balance: 5000), Other(OrderKind.TopUp, paid: 500, began: Sent.AddHours(-5), before: 100)), Is.Not.Null);

    [Test]
    public void A_paid_message_after_the_order_is_taken_out() =>
        Assert.That(Judged(Unread(), Account(balance: 4985), Other(OrderKind.Message, paid: 15, began: Sent.AddMinutes(5)))!.To, Is.EqualTo(OrderState.Likely));

    [Test]
    public void A_message_that_cost_nothing_after_all_proves_no_top_up_and_hides_no_renewal()
    {
        var draft = Some.Renewal(OrderState.Planned).Draft with { Kind = OrderKind.TopUp, Way = WayKind.Person, Price = Some.Tenge(600), BalanceBefore = Some.Tenge(400) };
        var task = Some.Renewal(OrderState.Planned) with { Draft = draft };
        var message = Other(OrderKind.Message, paid: 15, began: Sent.AddHours(2));
        Assert.That(Judged(task, Account(balance: 400), message), Is.Null, "nothing came");
        Assert.That(Judged(task, Account(balance: 985), message)!.Receipt!.Paid, Is.EqualTo(Some.Tenge(600)), "it came, and the message was paid of it");
        Assert.That(Judged(task, Account(balance: 1000), message)!.Receipt!.Paid, Is.EqualTo(Some.Tenge(600)), "it came, and the message was free");
        Assert.That(Judged(Unread(), Account(balance: 5000), Other(OrderKind.Message, paid: 15, began: Sent.AddMinutes(5)))!.To, Is.EqualTo(OrderState.Likely), "the price left, and nothing else");
    }

    [Test]
    public void The_carriers_own_renewal_does_not_hide_a_top_up()
    {
        var draft = Some.Renewal(OrderState.Planned).Draft with { Kind = OrderKind.TopUp, Way = WayKind.Person, Price = Some.Tenge(600), BalanceBefore = Some.Tenge(400) };
        var task = Some.Renewal(OrderState.Planned) with { Draft = draft };
        var renewal = Other(OrderKind.Renewal, paid: 990, began: Sent.AddHours(-9), validBefore: draft.ValidBefore);
        Assert.That(Judged(task, Account(balance: 410), renewal)!.To, Is.EqualTo(OrderState.Confirmed), "1000 came, 990 of them went at once");
        Assert.That(Judged(task, Account(balance: 410))!.Receipt!.Paid, Is.EqualTo(Some.Tenge(10)), "without it 10 came, and what lacks is asked for anew");
    }

    [Test]
    public void Money_of_another_currency_proves_nothing() =>
        Assert.That(Judged(Unread(), Account(5000) with { Balance = new Money(5000, "USD") }), Is.Null);

    [Test]
    public void Money_that_came_may_hide_money_that_went_so_there_is_no_negative_proof()
    {
        var order = Some.Renewal(OrderState.Unknown, 9, evidence: new Evidence(Some.Now.AddHours(-2), Judge.Unmoved, "neither moved"));
        var still = Some.Sim(20, 5990) with { BalanceAt = Some.Now, ValidAt = Some.Now };
        Assert.That(Judged(order, still)!.To, Is.EqualTo(OrderState.Refused), "the same without the money that came");
        Assert.That(Judged(order, still with { Balance = Some.Tenge(6490) }), Is.Null);
    }

    [Test]
    public void Where_no_end_can_be_read_the_carriers_word_and_the_exact_fall_confirm_and_neither_alone_does()
    {
        var order = Some.Renewal(OrderState.Accepted);
        var blind = order with { Draft = order.Draft with { ValidBefore = null } };
        var account = Account(balance: 5000) with { ValidUntil = null };
        Assert.Multiple(() =>
        {
            Assert.That(Judged(blind, account)!.To, Is.EqualTo(OrderState.Confirmed));
            Assert.That(Judged(blind with { State = OrderState.Unknown }, account)!.To, Is.EqualTo(OrderState.Likely), "the fall without the carrier's word");
            Assert.That(Judged(blind, account with { Balance = Some.Tenge(5990) }), Is.Null, "the word without the fall");
        });
    }

    [Test]
    public void More_gone_than_the_price_while_the_end_stands_still_is_told_once()
    {
        var account = Some.Sim(20, 4000) with { BalanceAt = Some.Now, ValidAt = Some.Now };
        var verdict = Judged(Some.Renewal(OrderState.Accepted), account)!;
        Assert.That((verdict.To, verdict.Differs), Is.EqualTo((OrderState.Accepted, true)));
        var told = Some.Renewal(OrderState.Accepted, evidence: new Evidence(Some.Now, "reading", verdict.Text));
        Assert.That(Judged(told, account with { Balance = Some.Tenge(3950) }), Is.Null);
    }

    [Test]
    public void A_plan_that_queues_is_not_found_odd_while_the_old_period_runs()
    {
        var account = Some.Sim(20, 5000) with { BalanceAt = Some.Now, ValidAt = Some.Now };
        Assert.That(Judged(Some.Renewal(OrderState.Accepted), account)!.Differs, Is.True);
        Assert.That(Judged(Some.Renewal(OrderState.Accepted), account, plan: Some.Carrier.Plans[0] with { Early = EarlyRenewal.Queues })!.Differs, Is.False);
    }

    [Test]
    public void While_a_queued_period_waits_its_turn_a_standing_end_proves_nothing()
    {
        // The customer paid in just what the renewal took.
        var account = Some.Sim(20, 5990) with { BalanceAt = Some.Now, ValidAt = Some.Now };
        var order = Some.Renewal(OrderState.Unknown, sentHoursAgo: 9, evidence: new Evidence(Some.Now.AddHours(-2), Judge.Unmoved, "neither moved"));
        Assert.That(Judged(order, account)!.To, Is.EqualTo(OrderState.Refused));
        Assert.That(Judged(order, account, plan: Some.Carrier.Plans[0] with { Early = EarlyRenewal.Queues }), Is.Null);
    }

    [Test]
    public void A_likely_order_ends_when_the_plan_would_be_renewed_again()
    {
        var order = Some.Renewal(OrderState.Likely, validBefore: 20);
        var lead = TimeSpan.FromHours(30);
        Assert.Multiple(() =>
        {
            Assert.That(Until(order, Some.Sim(20)), Is.EqualTo(Some.Now.AddHours(20 + 72 - 30)), "by its promise where the end stands still");
            Assert.That(Until(order, Some.Sim(50)), Is.EqualTo(Some.Now.AddHours(50 - 30)), "by the end that moved otherwise than promised");
            Assert.That(Until(order with { Draft = order.Draft with { Promised = null } }, Some.Sim(20)), Is.EqualTo(Sent.AddDays(28) - lead));
        });

        var slow = order with { Draft = order.Draft with { Settles = TimeSpan.FromDays(9) } };
        Assert.That(Until(slow, Some.Sim(20)), Is.EqualTo(slow.SentAt + TimeSpan.FromDays(9)), "never before it has settled");

        DateTimeOffset Until(Order likely, SimFacts sim) =>
            Judge.LikelyUntil(new Case(likely, sim with { ValidAt = Some.Now }, Some.Carrier, Some.Carrier.Plans[0], [], Some.Now), lead);
    }

    private static Order Unread() => Some.Renewal(OrderState.Unknown);

    /// <summary>The balance was read, the end was not.</summary>
    private static SimFacts Account(decimal balance) => Some.Sim(20, balance) with { BalanceAt = Some.Now, ValidAt = Some.Now.AddDays(-1) };

    private static Verdict? Judged(Order order, SimFacts sim, Order? other = null, Plan? plan = null) =>
        Judge.Of(new Case(order, sim, Some.Carrier, plan ?? Some.Carrier.Plans[0], other is null ? [order] : [order, other], Some.Now));

    private static Order Other(OrderKind kind, decimal paid, DateTimeOffset began, decimal before = 5990, EsimModem.Carriers.Replies.Expiry? validBefore = null)
    {
        var draft = Some.Renewal(OrderState.Confirmed).Draft with { Kind = kind, BalanceBefore = Some.Tenge(before), ValidBefore = validBefore };
        var receipt = new Receipt(1, 2, Some.Iccid, kind, null, Some.Tenge(paid), null, null, null, null, Some.Now, "");
        return new Order(2, draft, OrderState.Confirmed, began, began, Some.Now.AddMinutes(-1), [], receipt);
    }
}
