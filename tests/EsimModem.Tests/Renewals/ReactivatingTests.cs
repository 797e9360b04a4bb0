using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Renewals;
using EsimModem.Sims;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Renewals;

/// <summary>A card beyond its grace: the carrier's own code once, then a person; never a renewal into the void.</summary>
internal sealed class ReactivatingTests
{
    private static readonly Carrier WithCode = Coded(proven: true);

    [Test]
    public void Within_the_grace_it_is_renewed_as_ever() =>
        Assert.That(RenewalPolicy.Decide(Beyond(daysAgo: 29)), Has.Property("Step").EqualTo(Step.Renew).And.Property("Kind").EqualTo(OrderKind.Renewal));

    [Test]
    public void Beyond_the_grace_the_code_is_dialled_and_nothing_is_renewed()
    {
        var decision = RenewalPolicy.Decide(Beyond());
        Assert.That((decision.Step, decision.Kind, decision.Way), Is.EqualTo((Step.Renew, OrderKind.Reactivation, (WayKind?)WayKind.Ussd)), decision.Why);
        var draft = Draft.Of(Beyond(), decision, "daemon");
        Assert.That((draft.Kind, draft.Price, draft.Promised), Is.EqualTo((OrderKind.Reactivation, (Money?)null, (DateTimeOffset?)null)));
    }

    [Test]
    public void A_carrier_without_such_a_code_leaves_it_to_a_person() =>
        Assert.That(RenewalPolicy.Decide(Beyond(carrier: Some.Carrier)), Has.Property("Step").EqualTo(Step.Remind).And.Property("Why").Contains("whether the number can be saved"));

    [Test]
    public void What_did_not_help_is_not_dialled_again() =>
        Assert.That(RenewalPolicy.Decide(Beyond(orders: Reactivation(OrderState.Refused) with { EndedAt = Some.Now })), Has.Property("Step").EqualTo(Step.Remind).And.Property("Why").Contains("did not help"));

    [Test]
    public void An_unclear_one_is_looked_at_and_never_sent_again() =>
        Assert.That(RenewalPolicy.Decide(Beyond(orders: Reactivation(OrderState.Unknown))), Has.Property("Step").EqualTo(Step.Ask));

    [TestCase(RenewalMode.Observe, Step.Remind)]
    [TestCase(RenewalMode.Approve, Step.Approve)]
    public void The_owners_mode_holds_for_it_too(RenewalMode mode, Step step) =>
        Assert.That(RenewalPolicy.Decide(Beyond() with { Mode = mode }).Step, Is.EqualTo(step));

    [Test]
    public void One_that_was_written_and_never_approved_still_waits_for_a_yes()
    {
        var planned = Reactivation(OrderState.Planned);
        Assert.That(RenewalPolicy.Decide(Beyond(orders: planned) with { Mode = RenewalMode.Approve }).Step, Is.EqualTo(Step.Approve), "the program died before it asked");
        var approved = planned with { Evidence = [new Evidence(Some.Now, RenewalRun.Approved, "yes")] };
        Assert.That(RenewalPolicy.Decide(Beyond(orders: approved) with { Mode = RenewalMode.Approve }).Step, Is.EqualTo(Step.Renew));
    }

    [Test]
    public void An_unproven_code_is_dialled_in_a_trial_alone()
    {
        var unproven = Beyond(carrier: Coded(proven: false));
        Assert.Multiple(() =>
        {
            Assert.That(RenewalPolicy.Decide(unproven), Has.Property("Step").EqualTo(Step.Hold).And.Property("Why").Contains("--trial"));
            Assert.That(Outright.Decide(unproven, trial: true), Has.Property("Step").EqualTo(Step.Renew).And.Property("Kind").EqualTo(OrderKind.Reactivation));
            Assert.That(RenewalPolicy.Decide(unproven with { Standing = new BankStanding(null, null, [ProofMark.Of(unproven.Carrier, OrderKind.Reactivation, WayKind.Ussd, unproven.Carrier!.Reactivate)]) }).Step, Is.EqualTo(Step.Renew));
        });
    }

    [Test]
    public void An_end_that_moved_proves_it()
    {
        var order = Reactivation(OrderState.Accepted);
        var account = Some.Sim(hoursLeft: 24) with { BalanceAt = Some.Now, ValidAt = Some.Now };
        Assert.That(Judge.Of(new Case(order, account, WithCode, WithCode.Plans[0], [order], Some.Now))!.To, Is.EqualTo(OrderState.Confirmed));
    }

    private static Carrier Coded(bool proven) => Some.Carrier with
    {
        Reactivate = new WaySet { Ussd = new UssdOrder("*100*9#", [], [], [], proven, TimeSpan.FromMinutes(1)) },
    };

    private static Situation Beyond(double daysAgo = 31, Carrier? carrier = null, params Order[] orders) =>
        Some.Situation(Some.Sim(hoursLeft: -24 * daysAgo), RenewalMode.On, carrier ?? WithCode, orders);

    private static Order Reactivation(OrderState state)
    {
        var order = Some.Renewal(state, validBefore: -24 * 31);
        return order with { Draft = order.Draft with { Kind = OrderKind.Reactivation, Price = null, Promised = null } };
    }
}
