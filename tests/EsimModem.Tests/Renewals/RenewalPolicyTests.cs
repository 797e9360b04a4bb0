using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Renewals;
using EsimModem.Sims;
using EsimModem.Tests.Support;
using static EsimModem.Tests.Renewals.Deciding;

namespace EsimModem.Tests.Renewals;

/// <summary>The policy, rule by rule: what is decided, and that the reason names what would change it.</summary>
internal sealed class RenewalPolicyTests
{
    [Test]
    public void A_plan_near_its_end_with_money_and_no_doubt_is_renewed() =>
        Decided(Some.Situation(), Step.Renew, "ussd").By(WayKind.Ussd);

    [Test]
    public void A_plan_far_from_its_end_is_left_alone() =>
        Decided(Some.Situation(Some.Sim(hoursLeft: 60)), Step.Wait, "renewing starts");

    [Test]
    public void Observe_tells_and_sends_nothing() =>
        Decided(Some.Situation(mode: RenewalMode.Observe), Step.Remind, "observe");

    [Test]
    public void Approve_waits_for_a_persons_word() =>
        Decided(Some.Situation(mode: RenewalMode.Approve), Step.Approve, "person");

    [Test]
    public void An_approved_order_goes_out()
    {
        var approved = Some.Renewal(OrderState.Planned, evidence: new Evidence(Some.Now, RenewalRun.Approved, "yes"));
        Assert.That(Decided(Some.Situation(null, RenewalMode.Approve, null, approved), Step.Renew, "").Decision.Order, Is.SameAs(approved));
    }

    [Test]
    public void An_order_that_waits_for_a_yes_is_not_sent() =>
        Decided(Some.Situation(null, RenewalMode.Approve, null, Some.Renewal(OrderState.Planned)), Step.Approve, "person");

    [TestCase(OrderState.Sending)]
    [TestCase(OrderState.Accepted)]
    [TestCase(OrderState.Unknown)]
    public void An_order_under_way_is_looked_at_and_never_sent_again(OrderState state) =>
        Decided(Some.Situation(null, RenewalMode.On, null, Some.Renewal(state)), Step.Ask, "looked at");

    [Test]
    public void A_likely_order_keeps_the_next_one_from_being_bought_and_asks_for_a_persons_word() =>
        Decided(Some.Situation(null, RenewalMode.On, null, Some.Renewal(OrderState.Likely, sentHoursAgo: 25)), Step.Remind, "resolve 1");

    [Test]
    public void A_likely_order_is_looked_at_closely_for_as_long_as_the_carrier_may_be_behind() =>
        Decided(Some.Situation(null, RenewalMode.On, null, Some.Renewal(OrderState.Likely, sentHoursAgo: 23)), Step.Ask, "looked at");

    [Test]
    public void Where_the_carrier_shows_no_end_the_calendar_of_the_last_renewal_counts()
    {
        var blind = Some.Sim() with { ValidUntil = null, ValidAt = null };
        Decided(Some.Situation(blind), Step.Remind, "renew it once");
        Decided(Some.Situation(blind, RenewalMode.Observe), Step.Wait, "no end of validity");
        Decided(Some.Situation(blind with { CalendarEnd = Some.Now.AddHours(60) }), Step.Wait, "renewing starts");
        Decided(Some.Situation(blind with { CalendarEnd = Some.Now.AddHours(20) }), Step.Renew, "ussd");
    }

    [Test]
    public void An_end_that_the_carrier_shows_beats_the_calendar() =>
        Decided(Some.Situation(Some.Sim(hoursLeft: 60) with { CalendarEnd = Some.Now.AddHours(20) }), Step.Wait, "renewing starts");

    [Test]
    public void A_carrier_that_refuses_early_renewals_is_asked_at_the_end_and_not_before()
    {
        Decided(Refusing(hoursLeft: 20), Step.Wait, "renewed by ussd in 20 hours");
        Decided(Refusing(hoursLeft: -1), Step.Renew, "ussd");

        static Situation Refusing(double hoursLeft)
        {
            var usual = Some.Situation(Some.Sim(hoursLeft));
            return usual with { Plan = usual.Plan! with { Early = EarlyRenewal.Refused } };
        }
    }

    [Test]
    public void Credit_without_a_period_is_filled_before_it_falls_below_its_least()
    {
        Decided(Open(balance: 600), Step.Wait, "at least 500.00 KZT is kept");
        Assert.That(Decided(Open(balance: 400), Step.TopUp, "below 500.00 KZT").Decision.Price, Is.EqualTo(Some.Tenge(1000)));
        Decided(Open(balance: 400) with { Mode = RenewalMode.Observe }, Step.Remind, "observe");

        static Situation Open(decimal balance)
        {
            var usual = Some.Situation(Some.Sim(hoursLeft: 2000, balance: balance));
            return usual with
            {
                Plan = usual.Plan! with { Period = Period.Open, Price = null, Keep = Some.Tenge(500) },
                Settings = usual.Settings with { TopUp = new TopUpSettings { Min = Some.Tenge(1000) } },
            };
        }
    }

    [Test]
    public void Credit_without_a_period_whose_validity_ends_is_prolonged_by_a_top_up()
    {
        var usual = Some.Situation(Some.Sim(hoursLeft: 20, balance: 600));
        Decided(usual with { Plan = usual.Plan! with { Period = Period.Open, Price = null, Keep = Some.Tenge(500) }, Settings = usual.Settings with { TopUp = new TopUpSettings { Min = Some.Tenge(200) } } }, Step.TopUp, "prolongs");
    }

    [Test]
    public void Looks_at_an_unknown_order_grow_apart_up_to_the_files_limit()
    {
        var order = Some.Renewal(OrderState.Unknown, sentHoursAgo: 100);
        var times = Some.Carrier.Confirm;
        Assert.Multiple(() =>
        {
            Assert.That(Confirming.NextLook(order, times, null), Is.EqualTo(order.SentAt + times.First));
            Assert.That(Confirming.NextLook(order, times, order.SentAt + TimeSpan.FromSeconds(20)), Is.EqualTo(order.SentAt + TimeSpan.FromSeconds(20) + times.Every));
            Assert.That(Confirming.NextLook(order, times, order.SentAt + TimeSpan.FromMinutes(10)), Is.EqualTo(order.SentAt + TimeSpan.FromMinutes(20)));
            Assert.That(Confirming.NextLook(order, times, order.SentAt + TimeSpan.FromHours(90)), Is.EqualTo(order.SentAt + TimeSpan.FromHours(91)));
        });
    }

    [Test]
    public void Too_little_money_becomes_a_persons_task_with_the_sum_that_lacks()
    {
        var decision = Decided(Some.Situation(Some.Sim(balance: 400)), Step.TopUp, "does not suffice").Decision;
        Assert.That(decision.Price, Is.EqualTo(Some.Tenge(590)));
        Assert.That(decision.Way, Is.EqualTo(WayKind.Person));
    }

    [Test]
    public void A_plan_whose_price_nobody_knows_is_not_bought()
    {
        var priced = Some.Situation();
        var situation = priced with { Plan = priced.Plan! with { Price = null } };
        Decided(situation, Step.Hold, "price");
        Assert.That(Outright.Decide(situation, trial: false), Has.Property("Step").EqualTo(Step.Hold).And.Property("Why").Contains("price"));
    }

    [Test]
    public void Old_figures_are_read_once_more_before_money_moves() =>
        Decided(Some.Situation(Some.Sim() with { BalanceAt = Some.Now - TimeSpan.FromHours(3), AskedAt = Some.Now - TimeSpan.FromHours(2) }), Step.Ask, "before money moves");

    [TestCase(20, Step.Ask)]
    [TestCase(5, Step.Renew)]
    public void What_was_read_before_the_carriers_run_was_over_is_read_once_more(int minutesAgo, object step)
    {
        var morning = new DateTimeOffset(2026, 11, 21, 6, 10, 0, TimeSpan.FromHours(5));
        var read = morning.AddMinutes(-minutesAgo);
        Decided(Some.Situation(Some.Sim() with { BalanceAt = read, ValidAt = read, AskedAt = read }) with { Now = morning }, (Step)step, "");
    }

    [Test]
    public void An_answer_without_the_balance_is_not_asked_for_again_at_once_and_nothing_is_spent_blindly() =>
        Decided(Some.Situation(Some.Sim() with { BalanceAt = Some.Now - TimeSpan.FromHours(3) }), Step.Wait, "blindly");

    [Test]
    public void A_card_that_this_book_sees_for_the_first_time_holds_until_orders_of_another_box_have_settled()
    {
        var stranger = Some.Sim() with { FirstSeen = Some.Now - TimeSpan.FromHours(1) };
        Decided(Some.Situation(stranger), Step.Hold, "may still be carried out");
        Decided(Some.Situation(stranger with { Adopted = true }), Step.Renew, "");
        Decided(Some.Situation(stranger with { FirstSeen = Some.Now - TimeSpan.FromHours(2) }), Step.Renew, "");
    }

    [Test]
    public void An_unproven_clock_holds() =>
        Decided(Some.Situation() with { Standing = new BankStanding("the clock is not proven", null, []) }, Step.Hold, "clock");

    [Test]
    public void The_red_button_holds()
    {
        var burning = Some.Situation() with { Standing = new BankStanding(null, new Hold(HoldKind.Person, "fire", "`release all` ends this", Some.Now), []) };
        Decided(burning, Step.Hold, "fire");
        Assert.That(Outright.Decide(burning, trial: false), Has.Property("Step").EqualTo(Step.Hold).And.Property("Why").Contains("fire"), "for persons, too");
    }

    [Test]
    public void A_persons_hold_on_the_sim_holds() =>
        Decided(Some.Situation(Some.Sim().Holding(new Hold(HoldKind.Person, "mine", "`release` ends this", Some.Now))), Step.Hold, "mine");

    [Test]
    public void An_answer_that_was_not_understood_holds() =>
        Decided(Some.Situation(Some.Sim().Holding(new Hold(HoldKind.Wording, "not understood", "a person ends this", Some.Now))), Step.Hold, "not understood");

    [Test]
    public void A_cap_in_the_way_holds_and_says_so() =>
        Decided(Some.Situation() with { CapInTheWay = "the cap of 1000 KZT is used up" }, Step.Hold, "cap");

    [Test]
    public void Roaming_neither_asks_nor_spends_unless_the_owner_says_so()
    {
        var abroad = Some.Situation(Some.Sim() with { Roaming = true });
        Decided(abroad, Step.Hold, "roam");
        Decided(abroad with { Sim = abroad.Sim with { AskedAt = null } }, Step.Hold, "roam");
        Decided(abroad with { Roaming = RoamingRule.Ask }, Step.Hold, "abroad");
        Decided(abroad with { Roaming = RoamingRule.On }, Step.Renew, "");
    }

    [Test]
    public void What_is_not_there_locked_or_without_network_is_not_asked()
    {
        Decided(Some.Situation(Some.Sim() with { Present = false }), Step.Wait, "in no modem");
        Decided(Some.Situation(Some.Sim() with { Lock = CardLock.Pin }), Step.Hold, "PIN");
        Decided(Some.Situation(Some.Sim() with { Lock = CardLock.Puk }), Step.Hold, "PUK");
        Decided(Some.Situation(Some.Sim() with { Registered = false }), Step.Wait, "network");
    }

    [Test]
    public void An_unread_account_is_read_at_once_and_a_mute_one_ever_more_rarely()
    {
        var unread = Some.Sim() with { AskedAt = null, BalanceAt = null, ValidAt = null, Balance = null, ValidUntil = null };
        Assert.That(Decided(Some.Situation(unread), Step.Ask, "not been read").Decision.IsDue(Some.Now));
        var naps = Enumerable.Range(1, 6).Select(misses => Some.Situation(unread with { AskedAt = Some.Now, Misses = misses }).NextLook - Some.Now).ToArray();
        Assert.That(naps, Is.Ordered.Ascending);
        Assert.That(naps[0], Is.EqualTo(TimeSpan.FromMinutes(2)));
    }

    [Test]
    public void Near_the_end_the_account_is_read_more_often()
    {
        var far = Some.Situation(Some.Sim(hoursLeft: 500) with { AskedAt = Some.Now });
        var near = Some.Situation(Some.Sim(hoursLeft: 90) with { AskedAt = Some.Now });
        Assert.That((far.NextLook - Some.Now, near.NextLook - Some.Now), Is.EqualTo((TimeSpan.FromHours(24), TimeSpan.FromHours(6))));
    }

    [Test]
    public void After_three_days_without_power_the_first_minute_catches_up() =>
        Decided(Some.Situation(Some.Sim(hoursLeft: -10) with { AskedAt = Some.Now - TimeSpan.FromDays(3) }), Step.Ask, "time to look");

    [Test]
    public void Beyond_the_grace_a_person_is_told_and_nothing_is_bought() =>
        Decided(Some.Situation(Some.Sim(hoursLeft: -24 * 40)), Step.Remind, "beyond the grace");

    [Test]
    public void An_unproven_order_is_never_sent_by_itself()
    {
        var unproven = Some.Carrier with { Renew = Some.Carrier.Renew with { Ussd = Some.Carrier.Renew.Ussd! with { Proven = false } } };
        Decided(Some.Situation(carrier: unproven), Step.Hold, "--trial");
        Assert.That(Outright.Decide(Some.Situation(carrier: unproven), trial: false), Has.Property("Step").EqualTo(Step.Hold).And.Property("Why").Contains("--trial"));
        Assert.That(Outright.Decide(Some.Situation(carrier: unproven), trial: true).Step, Is.EqualTo(Step.Renew));
        var tried = Some.Situation(carrier: unproven) with { Standing = new BankStanding(null, null, [ProofMark.Of(unproven, OrderKind.Renewal, WayKind.Ussd, unproven.Renew)]) };
        Decided(Relisted(tried), Step.Renew, "ussd");
        var changed = unproven with { Renew = unproven.Renew with { Ussd = unproven.Renew.Ussd! with { Code = "*300#" } } };
        Decided(Relisted(tried with { Carrier = changed }), Step.Hold, "--trial");
    }
}
