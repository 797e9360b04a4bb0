using EsimModem.Carriers.Orders;
using EsimModem.Ledger;

namespace EsimModem.Tests.Store;

/// <summary>Money rule 5: no cap, no spending; windows slide; each kind has its own sum.</summary>
public class CapTests
{
    private static readonly DateTimeOffset Now = OpenBook.Now;
    private OpenBook _book = null!;

    [SetUp]
    public void NewBook() => _book = new OpenBook();

    [TearDown]
    public void Closed() => _book.Dispose();

    [Test]
    public void Without_a_cap_for_its_currency_nothing_is_spent()
    {
        var refusal = Refusal(OpenBook.Draft(), SpendingSettings.None);
        Assert.That(refusal?.Reason, Is.EqualTo(OrderRefusal.NoCap));
        Assert.That(refusal!.Message, Does.Contain("KZT").And.Contain("perSim"));
        Assert.That(Refusal(OpenBook.Draft("5 USD"), OpenBook.Caps())?.Reason, Is.EqualTo(OrderRefusal.NoCap), "a cap in KZT allows no dollars");
        Assert.That(_book.Book.Orders(new OrderQuery()), Is.Empty);
    }

    [Test]
    public void One_of_the_two_lists_is_enough_and_each_that_exists_is_kept()
    {
        Assert.That(Refusal(OpenBook.Draft(), OpenBook.Caps(perSim: null, perBank: "900 KZT"))?.Message, Does.Contain("bank"));
        Assert.That(Refusal(OpenBook.Draft(), OpenBook.Caps(perSim: "900 KZT", perBank: null))?.Message, Does.Contain("this SIM"));
        Assert.That(Refusal(OpenBook.Draft(), OpenBook.Caps(perSim: null)), Is.Null);
    }

    [Test]
    public void What_costs_nothing_needs_no_cap() => Assert.That(Refusal(OpenBook.Draft("0 KZT"), SpendingSettings.None), Is.Null);

    [Test]
    public void An_order_whose_price_nobody_knows_is_not_free()
    {
        var refusal = Refusal(OpenBook.Draft(price: null), OpenBook.Caps());
        Assert.That(refusal?.Reason, Is.EqualTo(OrderRefusal.NoCap));
        Assert.That(refusal!.Message, Does.Contain("price"));
        Assert.That(Refusal(OpenBook.Draft(price: null) with { Way = WayKind.Person }, OpenBook.Caps()), Is.Null, "a person's task spends nothing of ours");
    }

    [Test]
    public void A_cap_may_be_used_to_its_last_tenge_and_not_beyond()
    {
        _book.Done(OpenBook.Draft("1000 KZT"), Now);
        Assert.That(Refusal(OpenBook.Draft("1000.01 KZT"), OpenBook.Caps("2000 KZT"))?.Reason, Is.EqualTo(OrderRefusal.Capped));
        Assert.That(Refusal(OpenBook.Draft("1000 KZT"), OpenBook.Caps("2000 KZT")), Is.Null);
    }

    [Test]
    public void The_window_slides_with_the_time_that_is_given()
    {
        _book.Done(OpenBook.Draft("1000 KZT"), Now);
        var caps = OpenBook.Caps("1500 KZT");
        Assert.That(Refusal(OpenBook.Draft("1000 KZT"), caps, Now.AddDays(30).AddSeconds(-1))?.Reason, Is.EqualTo(OrderRefusal.Capped));
        Assert.That(Refusal(OpenBook.Draft("1000 KZT"), caps, Now.AddDays(30)), Is.Null);
    }

    [Test]
    public void A_clock_put_back_frees_no_cap()
    {
        _book.Done(OpenBook.Draft("1000 KZT"), Now);
        Assert.That(Refusal(OpenBook.Draft("1000 KZT"), OpenBook.Caps("1500 KZT"), Now.AddYears(-1))?.Reason, Is.EqualTo(OrderRefusal.Capped));
    }

    [Test]
    public void The_refusal_says_which_cap_how_much_is_used_and_when_it_frees()
    {
        _book.Done(OpenBook.Draft("400 KZT"), Now.AddDays(-20));
        _book.Done(OpenBook.Draft("700 KZT"), Now.AddDays(-5));
        var refusal = Refusal(OpenBook.Draft("500 KZT"), OpenBook.Caps("1500 KZT"));
        Assert.That(refusal!.Message, Is.EqualTo(
            "500.00 KZT would pass the cap of 1500.00 KZT in 30 days for this SIM: renewals already take 1100.00 KZT of it; there is room again from 2026-11-30 12:00 +05:00 on, or raise the cap."));
        Assert.That(Refusal(OpenBook.Draft("1600 KZT"), OpenBook.Caps("1500 KZT"))!.Message, Does.Contain("more than the whole cap"));
    }

    [Test]
    public void Renewals_topups_and_messages_are_counted_each_for_itself()
    {
        var caps = OpenBook.Caps("1000 KZT");
        foreach (var kind in new[] { OrderKind.Renewal, OrderKind.TopUp, OrderKind.Message })
        {
            Assert.That(Refusal(OpenBook.Draft("900 KZT", kind), caps), Is.Null, $"{kind} has the whole cap for itself");
            _book.Advance(_book.Advance(_book.Book.Orders(new OrderQuery(Kind: kind))[0], OrderState.Sending), OrderState.Confirmed);
            Assert.That(Refusal(OpenBook.Draft("200 KZT", kind), caps)?.Reason, Is.EqualTo(OrderRefusal.Capped));
        }
        Assert.That(Refusal(OpenBook.Draft("200 KZT", OrderKind.Reactivation), caps)?.Reason, Is.EqualTo(OrderRefusal.Capped), "a reactivation is a renewal");
    }

    [Test]
    public void Other_sims_count_for_the_bank_and_not_for_the_sim()
    {
        _book.Done(OpenBook.Draft("900 KZT", iccid: "8999"), Now);
        Assert.That(Refusal(OpenBook.Draft("900 KZT"), OpenBook.Caps("1000 KZT", "1500 KZT"))?.Message, Does.Contain("for the bank"));
        Assert.That(Refusal(OpenBook.Draft("900 KZT"), OpenBook.Caps("1000 KZT", "1800 KZT")), Is.Null);
    }

    [TestCase("Planned", true)]
    [TestCase("Sending", true)]
    [TestCase("Accepted", true)]
    [TestCase("Unknown", true)]
    [TestCase("Likely", true)]
    [TestCase("Confirmed", true)]
    [TestCase("Refused", false)]
    [TestCase("Abandoned", true)]
    public void Open_and_happened_orders_count_and_refused_ones_do_not(string name, bool counts)
    {
        var state = Enum.Parse<OrderState>(name);
        var order = _book.Plan(OpenBook.Draft("900 KZT", iccid: "8999"));
        if (state != OrderState.Planned) order = _book.Advance(order, OrderState.Sending);
        if (state is not (OrderState.Planned or OrderState.Sending)) _book.Advance(order, state);
        Assert.That(Refusal(OpenBook.Draft("900 KZT"), OpenBook.Caps(perBank: "1000 KZT"))?.Reason, Is.EqualTo(counts ? OrderRefusal.Capped : null));
        Assert.That(_book.Book.Spent("8999", Now), counts ? Is.EqualTo(new[] { OpenBook.Kzt("900 KZT") }) : Is.Empty);
    }

    [Test]
    public void An_order_given_up_before_it_was_sent_takes_nothing()
    {
        _book.Advance(_book.Plan(OpenBook.Draft("900 KZT", iccid: "8999")), OrderState.Abandoned);
        Assert.That(Refusal(OpenBook.Draft("900 KZT"), OpenBook.Caps(perBank: "1000 KZT")), Is.Null);
    }

    [Test]
    public void A_persons_task_takes_of_the_caps_only_once_it_is_taken()
    {
        var caps = OpenBook.Caps(perBank: "1000 KZT");
        var task = _book.Plan(OpenBook.Draft("900 KZT", way: WayKind.Person, iccid: "8999"), SpendingSettings.None);
        Assert.That(_book.Book.Spent(null, Now), Is.Empty);
        Assert.That(Refusal(OpenBook.Draft("900 KZT"), caps), Is.Null);
        var other = _book.Book.Orders(new OrderQuery(OpenBook.Iccid))[0];
        Assert.That(Taken()?.Reason, Is.EqualTo(OrderRefusal.Capped), "it is looked at when it is taken");
        _book.Advance(other, OrderState.Abandoned);
        Assert.That(Taken(), Is.Null);
        Assert.That(Refusal(OpenBook.Draft("900 KZT"), caps)?.Reason, Is.EqualTo(OrderRefusal.Capped), "and counts from then on");

        OrderRefusedException? Taken() => _book.Refusal(book => book.Advance(task, OrderState.Sending, OpenBook.Seen("taken"), null, caps));
    }

    [Test]
    public void Caps_are_looked_at_again_at_the_moment_of_sending()
    {
        var order = _book.Plan(OpenBook.Draft("900 KZT"), OpenBook.Caps("1000 KZT"));
        var refusal = _book.Refusal(book => book.Advance(order, OrderState.Sending, OpenBook.Seen("sent"), null, OpenBook.Caps("800 KZT")));
        Assert.That(refusal?.Reason, Is.EqualTo(OrderRefusal.Capped), "the owner lowered the cap meanwhile");
        refusal = _book.Refusal(book => book.Advance(order, OrderState.Sending, OpenBook.Seen("sent")));
        Assert.That(refusal?.Reason, Is.EqualTo(OrderRefusal.NoCap), "a caller who forgot the caps sends nothing");
        Assert.That(_book.Advance(order, OrderState.Sending, caps: OpenBook.Caps("900 KZT")).State, Is.EqualTo(OrderState.Sending), "it does not stand in its own way");
    }

    [Test]
    public void Two_sims_that_share_the_last_of_the_bank_cap_do_not_both_get_it()
    {
        var refusals = _book.Loop.Run(() => Task.WhenAll(Enumerable.Range(0, 10).Select(async number =>
        {
            try { await _book.Book.Plan(OpenBook.Draft("400 KZT", iccid: $"8999{number}"), OpenBook.Caps(perBank: "1000 KZT"), Now); }
            catch (OrderRefusedException e) when (e.Reason == OrderRefusal.Capped) { return 1; }
            return 0;
        })));
        Assert.That(refusals.Sum(), Is.EqualTo(8));
    }

    [Test]
    public void What_was_really_paid_counts_once_it_is_known()
    {
        _book.Done(OpenBook.Draft("990 KZT"), Now, paid: "1290 KZT");
        _book.Done(OpenBook.Draft("500 KZT", OrderKind.TopUp), Now, paid: "450.50 KZT");
        Assert.That(_book.Book.Spent(OpenBook.Iccid, Now), Is.EqualTo(new[] { OpenBook.Kzt("1740.50 KZT") }));
        Assert.That(_book.Book.Spent(OpenBook.Iccid, Now.AddSeconds(1)), Is.Empty);
        Assert.That(_book.Book.Spent(null, Now), Is.EqualTo(new[] { OpenBook.Kzt("1740.50 KZT") }));
    }

    [Test]
    public void A_fall_that_money_from_elsewhere_made_smaller_still_counts_as_the_price()
    {
        _book.Done(OpenBook.Draft("990 KZT"), Now, paid: "490 KZT");
        Assert.That(_book.Book.Spent(OpenBook.Iccid, Now), Is.EqualTo(new[] { OpenBook.Kzt("990 KZT") }));
    }

    [Test]
    public void A_proof_stamped_by_a_clock_that_had_lost_the_time_frees_no_cap()
    {
        var sent = _book.Advance(_book.Plan(), OrderState.Sending);
        _book.Advance(sent, OrderState.Confirmed, DateTimeOffset.UnixEpoch, receipt: new ReceiptDraft(OpenBook.Kzt("990 KZT"), null, null, "Подключено"));
        Assert.That(Refusal(OpenBook.Draft(), OpenBook.Caps(perSim: "1500 KZT"))?.Reason, Is.EqualTo(OrderRefusal.Capped));
    }

    [Test]
    public void A_late_booked_order_counts_from_its_proof_on()
    {
        var sent = _book.Advance(_book.Plan(OpenBook.Draft("1000 KZT"), now: Now), OrderState.Sending, Now);
        _book.Advance(sent, OrderState.Confirmed, Now.AddDays(1), receipt: new ReceiptDraft(OpenBook.Kzt("1000 KZT"), null, null, "Подключено"));
        Assert.That(Refusal(OpenBook.Draft("1000 KZT"), OpenBook.Caps("1500 KZT"), Now.AddDays(30.5))?.Reason, Is.EqualTo(OrderRefusal.Capped));
        Assert.That(Refusal(OpenBook.Draft("1000 KZT"), OpenBook.Caps("1500 KZT"), Now.AddDays(31)), Is.Null);
    }

    private OrderRefusedException? Refusal(OrderDraft draft, SpendingSettings caps, DateTimeOffset? now = null) =>
        _book.Refusal(book => book.Plan(draft, caps, now ?? Now));
}
