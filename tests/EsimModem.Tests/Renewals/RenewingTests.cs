using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Renewals;
using EsimModem.Sims;
using EsimModem.Tests.Support;
using static EsimModem.Tests.Renewals.Deciding;

namespace EsimModem.Tests.Renewals;

/// <summary>Which way is gone, when, and how often: the carrier's own renewal first, and no way for ever.</summary>
internal sealed class RenewingTests
{
    [Test]
    public void Where_the_carrier_may_renew_by_itself_nothing_is_bought_beside_it()
    {
        Decided(Some.Situation(Some.Sim() with { AutoRenews = true }, RenewalMode.On, Some.CarrierWithAuto), Step.Renew, "auto").By(WayKind.Auto);
        Decided(Some.Situation(Some.Sim() with { AutoRenews = null }, RenewalMode.On, Some.CarrierWithAuto), Step.Renew, "auto").By(WayKind.Auto);
        var unlisted = Some.Situation(Some.Sim() with { AutoRenews = null }, RenewalMode.On, Some.CarrierWithAuto) with { Settings = new SimSettings { Match = SimMatch.Any, Renew = [WayKind.Ussd] } };
        Decided(Relisted(unlisted), Step.Wait, "may renew by itself");
        Decided(Some.Situation(Some.Sim() with { AutoRenews = false }, RenewalMode.On, Some.CarrierWithAuto), Step.Renew, "ussd").By(WayKind.Ussd);
    }

    [TestCase(50, Step.Wait, "renewing starts")]
    [TestCase(47, Step.Approve, "waits for a person's word")]
    [TestCase(20, Step.Approve, "waits for a person's word")]
    public void A_person_is_asked_for_a_yes_by_the_time_at_which_a_persons_own_way_would_begin(double hoursLeft, Step step, string word)
    {
        Decided(Some.Situation(Some.Sim(hoursLeft), RenewalMode.Approve), step, word);
        var early = Some.Renewal(OrderState.Planned, validBefore: hoursLeft, evidence: new Evidence(Some.Now, RenewalRun.Approved, "Ayan said yes"));
        Decided(Some.Situation(Some.Sim(hoursLeft), RenewalMode.Approve, null, early), hoursLeft > 30 ? Step.Wait : Step.Renew, "");
    }

    [Test]
    public void Money_that_lacks_is_asked_for_as_early_and_nothing_else_is_done_before_its_time()
    {
        Decided(Some.Situation(Some.Sim(47, balance: 900)), Step.TopUp, "put 90.00 KZT on the card");
        Decided(Some.Situation(Some.Sim(47, balance: 900), RenewalMode.Observe), Step.Wait, "renewed by ussd in 17 hours");
        Decided(Some.Situation(Some.Sim(47)), Step.Wait, "renewed by ussd in 17 hours");
        Decided(Some.Situation(Some.Sim(47, balance: 900) with { BalanceAt = Some.Now.AddHours(-13) }), Step.Wait, "renewed by ussd in 17 hours");
        Decided(Some.Situation(Some.Sim(47), RenewalMode.Approve) with { CapInTheWay = "the cap is used up" }, Step.Hold, "the cap is used up");
    }

    [Test]
    public void Fees_of_the_nights_until_then_are_asked_for_with_the_price()
    {
        static SimFacts Paying(double hoursLeft, decimal balance, double seenHoursAgo = 9) => Some.Sim(hoursLeft, balance) with { Fee = Some.Tenge(5), FeeAt = Some.Now.AddHours(-seenHoursAgo) };
        Decided(Some.Situation(Paying(47, 990)), Step.TopUp, "put 10.00 KZT on the card");
        Decided(Some.Situation(Paying(47, 1000)), Step.Wait, "");
        Decided(Some.Situation(Paying(47, 990, seenHoursAgo: 80)), Step.Wait, "");
        Decided(Some.Situation(Paying(20, 990)), Step.Renew, "renewed by ussd");
        Decided(Some.Situation(Paying(20, 900)), Step.TopUp, "put 95.00 KZT on the card");
    }

    [Test]
    public void While_the_carriers_own_run_is_waited_for_the_money_for_it_is_watched()
    {
        var watched = Some.Renewal(OrderState.Accepted, way: WayKind.Auto, before: 990);
        var topUp = Some.Renewal(OrderState.Planned) with { Id = 2, Draft = watched.Draft with { Kind = OrderKind.TopUp, Way = WayKind.Person } };
        Decided(Some.Situation(Some.Sim(balance: 985), RenewalMode.On, Some.CarrierWithAuto, watched), Step.TopUp, "put 5.00 KZT on the card");
        Decided(Some.Situation(Some.Sim(balance: 985), RenewalMode.Observe, Some.CarrierWithAuto, watched), Step.Ask, "is accepted");
        Decided(Some.Situation(Some.Sim(balance: 990), RenewalMode.On, Some.CarrierWithAuto, watched), Step.Ask, "is accepted");
        Decided(Some.Situation(Some.Sim(balance: 985) with { ValidAt = Some.Now.AddHours(-2) }, RenewalMode.On, Some.CarrierWithAuto, watched), Step.Ask, "is accepted");
        var enough = watched with { Draft = watched.Draft with { BalanceBefore = Some.Tenge(1980) } };
        Decided(Some.Situation(Some.Sim(balance: 985), RenewalMode.On, Some.CarrierWithAuto, enough), Step.Ask, "is accepted");
        Decided(Some.Situation(Some.Sim(balance: 985), RenewalMode.On, Some.CarrierWithAuto, watched, topUp), Step.Ask, "is accepted");
        Decided(Some.Situation(Some.Sim(balance: 985), RenewalMode.On, null, watched with { Draft = watched.Draft with { Way = WayKind.Ussd } }), Step.Ask, "is accepted");
    }

    [Test]
    public void Tries_of_an_earlier_period_are_none_of_this_one()
    {
        var then = Some.Renewal(OrderState.Refused, validBefore: -52);
        Decided(Some.Situation(null, RenewalMode.On, null, then with { Id = 3 }, then with { Id = 2 }, then), Step.Renew, "").By(WayKind.Ussd);
    }

    [TestCase(1.5, Step.Wait)]
    [TestCase(2.5, Step.Renew)]
    public void What_only_a_person_gave_up_is_not_bought_again_before_it_has_settled(double sentHoursAgo, Step step)
    {
        var given = Some.Renewal(OrderState.Abandoned, sentHoursAgo, evidence: new Evidence(Some.Now, Evidence.Person, "Ayan gives it up"));
        Decided(Some.Situation(null, RenewalMode.On, null, given with { EndedAt = Some.Now.AddHours(-1.2) }), step, "");
    }

    [Test]
    public void Not_even_a_person_buys_beside_the_carriers_own_renewal()
    {
        var watched = Some.Situation(Some.Sim() with { AutoRenews = true }, RenewalMode.On, Some.CarrierWithAuto);
        Assert.That(Outright.Decide(watched, trial: false), Has.Property("Step").EqualTo(Step.Hold).And.Property("Why").Contains("may renew by itself"));
    }

    [Test]
    public void A_manual_way_follows_the_carriers_own_only_when_that_has_settled()
    {
        // Its books end at 4 in the night after the end, and for a day more it may come late.
        Decided(Failed(hoursAgo: 25), Step.Wait, "may renew by itself");
        Decided(Failed(hoursAgo: 25) with { Now = Some.Now.AddHours(16) }, Step.Ask, "");
        Decided(Failed(hoursAgo: 50), Step.Renew, "ussd");

        static Situation Failed(double hoursAgo) => Some.Situation(Some.Sim(hoursLeft: -hoursAgo) with { AutoRenews = null }, RenewalMode.On, Some.CarrierWithAuto,
            Some.Renewal(OrderState.Refused, sentHoursAgo: hoursAgo + 36, way: WayKind.Auto, validBefore: -hoursAgo) with { EndedAt = Some.Now.AddHours(-hoursAgo) });
    }

    [Test]
    public void A_refused_way_waits_and_after_three_tries_the_next_way_takes_over()
    {
        Decided(Some.Situation(null, RenewalMode.On, null, Some.Renewal(OrderState.Refused)), Step.Wait, "renewed by ussd in");
        var later = Some.Renewal(OrderState.Refused) with { EndedAt = Some.Now - TimeSpan.FromHours(2) };
        Decided(Some.Situation(null, RenewalMode.On, null, later), Step.Renew, "").By(WayKind.Ussd);
        Decided(Some.Situation(null, RenewalMode.On, null, later, later with { Id = 2 }, later with { Id = 3 }), Step.Renew, "").By(WayKind.Person);
    }
}
