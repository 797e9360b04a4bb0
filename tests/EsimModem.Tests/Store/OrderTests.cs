using EsimModem.Carriers;
using EsimModem.Ledger;
using EsimModem.Store;
using EsimModem.Store.Sqlite;

namespace EsimModem.Tests.Store;

/// <summary>Orders in the book: one open of a kind, no step from a wrong state, every step told by a row.</summary>
public class OrderTests
{
    private OpenBook _book = null!;

    [SetUp]
    public void NewBook() => _book = new OpenBook();

    [TearDown]
    public void Closed() => _book.Dispose();

    [Test]
    public void An_order_is_found_as_it_was_written()
    {
        var draft = OpenBook.Draft() with { Promised = OpenBook.Now.AddDays(3), Parent = _book.Plan(OpenBook.Draft(kind: OrderKind.TopUp)).Id, Attempt = 2, Plan = null };
        var order = _book.Plan(draft);
        var found = _book.Book.Find(order.Id)!;
        Assert.Multiple(() =>
        {
            Assert.That(found.Draft, Is.EqualTo(draft));
            Assert.That(found.State, Is.EqualTo(OrderState.Planned));
            Assert.That(found.StartedAt, Is.EqualTo(OpenBook.Now));
            Assert.That(found.StartedAt.Offset, Is.EqualTo(OpenBook.Now.Offset));
            Assert.That(found.SentAt, Is.Null);
            Assert.That(found.EndedAt, Is.Null);
            Assert.That(found.Receipt, Is.Null);
        });
    }

    [Test]
    public void A_second_renewal_of_the_same_sim_is_refused_while_one_is_open()
    {
        var first = _book.Plan();
        var head = _book.Book.Head;
        var refusal = _book.Refusal(book => book.Plan(OpenBook.Draft(), OpenBook.Caps(), OpenBook.Now));
        Assert.That(refusal?.Reason, Is.EqualTo(OrderRefusal.AlreadyOpen));
        Assert.That(refusal!.Open, Is.EqualTo(first.Id));
        Assert.That(_book.Book.Head, Is.EqualTo(head), "nothing was written");
    }

    [Test]
    public void Two_renewals_asked_for_in_the_same_breath_give_one_order()
    {
        var refusals = _book.Loop.Run(() => Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            try { await _book.Book.Plan(OpenBook.Draft(), OpenBook.Caps(), OpenBook.Now); }
            catch (OrderRefusedException) { return 1; }
            return 0;
        })));
        Assert.That(refusals.Sum(), Is.EqualTo(19));
        Assert.That(_book.Book.Orders(new OrderQuery()), Has.Count.EqualTo(1));
    }

    [TestCase("planned")]
    [TestCase("approving")]
    [TestCase("sending")]
    [TestCase("accepted")]
    [TestCase("likely")]
    [TestCase("unknown")]
    public void Two_open_renewals_of_a_sim_are_impossible_even_with_raw_sql(string state)
    {
        _book.Plan();
        using var raw = _book.Raw();
        var insert = $"INSERT INTO orders (id, iccid, kind, way, state, settles, asked_by, why, attempt, started_at, started_offset, sent_at) VALUES (99, '{OpenBook.Iccid}', 'renewal', 'ussd', '{state}', 0, 'me', '', 1, 0, 0, 0)";
        Assert.That(() => raw.Run(insert), Throws.TypeOf<SqliteFailure>().With.Message.Contains("UNIQUE"));
        Assert.That(() => raw.Run(insert.Replace("renewal", "topUp")), Throws.Nothing, "another kind has its own place");
        Assert.That(() => raw.Run(insert.Replace("99", "98").Replace(OpenBook.Iccid, "8999")), Throws.Nothing, "another SIM too");
    }

    [Test]
    public void Even_a_planning_that_slips_past_the_code_is_refused_by_the_database()
    {
        _book.Plan();
        using var raw = _book.Raw();
        Assert.That(() => OrderTable.Insert(raw, new Order(2, OpenBook.Draft(), OrderState.Planned, OpenBook.Now, null, null, [], null)), Throws.TypeOf<SqliteFailure>());
    }

    [Test]
    public void A_closed_order_makes_room_for_the_next()
    {
        _book.Advance(_book.Plan(), OrderState.Abandoned);
        Assert.That(_book.Plan().Id, Is.EqualTo(2));
    }

    [Test]
    public void A_step_from_a_wrong_state_is_refused()
    {
        var planned = _book.Plan();
        var sending = _book.Advance(planned, OrderState.Sending);
        Assert.That(Step(planned, OrderState.Sending)?.Reason, Is.EqualTo(OrderRefusal.WrongState), "the caller believes it is still planned");
        Assert.That(Step(sending, OrderState.Planned)?.Reason, Is.EqualTo(OrderRefusal.WrongState), "what may have left is never planned again");
        Assert.That(Step(sending, OrderState.Sending)?.Reason, Is.EqualTo(OrderRefusal.WrongState), "never sent twice");
        var refused = _book.Advance(sending, OrderState.Refused);
        Assert.That(Step(refused, OrderState.Sending)?.Reason, Is.EqualTo(OrderRefusal.WrongState));
        Assert.That(Step(refused with { Id = 77 }, OrderState.Sending)?.Message, Does.Contain("no order 77"));
    }

    [Test]
    public void A_closed_order_is_not_reopened_even_with_raw_sql()
    {
        _book.Advance(_book.Plan(), OrderState.Refused);
        using var raw = _book.Raw();
        Assert.That(() => raw.Run("UPDATE orders SET state = 'planned', ended_at = NULL"), Throws.TypeOf<SqliteFailure>());
        Assert.That(() => raw.Run("DELETE FROM orders"), Throws.TypeOf<SqliteFailure>());
    }

    [Test]
    public void Each_step_is_a_row_and_the_evidence_of_the_order()
    {
        var order = _book.Advance(_book.Plan(), OrderState.Sending);
        order = _book.Loop.Run(() => _book.Book.Witness(order, OpenBook.Seen("answered", "Заявка принята")));
        order = _book.Advance(order, OrderState.Accepted);
        Assert.That(order.Evidence.Select(seen => seen.What), Is.EqualTo(new[] { "Sending", "answered", "Accepted" }));
        Assert.That(_book.Book.Find(order.Id)!.Evidence, Is.EqualTo(order.Evidence));
        var rows = _book.Book.History(OpenBook.Iccid, 10, null);
        Assert.That(rows.Select(row => row.Text), Is.EqualTo(new[]
        {
            "accepted: seen", "sending: Заявка принята", "sending: seen", "planned: renewal by ussd for 990.00 KZT, ordered by daemon: valid for 20 h",
        }));
        Assert.That(rows.Select(row => (row.What, row.Order)).Distinct(), Is.EqualTo(new[] { (NoteKind.Order, (long?)order.Id) }));
    }

    [Test]
    public void A_late_word_on_a_closed_order_is_kept_and_moves_nothing()
    {
        var order = _book.Advance(_book.Plan(), OrderState.Refused);
        order = _book.Loop.Run(() => _book.Book.Witness(order, OpenBook.Seen("answered", "late")));
        Assert.That(order.State, Is.EqualTo(OrderState.Refused));
        Assert.That(_book.Book.Find(order.Id)!.Evidence[^1].Text, Is.EqualTo("late"));
        Assert.That(_book.Book.Verify(), Is.Null);
    }

    [Test]
    public void A_confirmation_numbers_its_receipt_in_the_same_breath()
    {
        var order = _book.Done(OpenBook.Draft(), OpenBook.Now, paid: "890 KZT");
        var receipt = order.Receipt!;
        Assert.Multiple(() =>
        {
            Assert.That(receipt.Id, Is.EqualTo(1));
            Assert.That(receipt.Paid, Is.EqualTo(OpenBook.Kzt("890 KZT")));
            Assert.That(receipt.BalanceBefore, Is.EqualTo(OpenBook.Kzt("1250.50 KZT")));
            Assert.That(receipt.Words, Is.EqualTo("Подключено"));
            Assert.That(order.EndedAt, Is.EqualTo(OpenBook.Now));
            Assert.That(_book.Book.Find(order.Id)!.Receipt, Is.EqualTo(receipt));
            Assert.That(_book.Book.Receipts(OpenBook.Iccid, 10, null), Is.EqualTo(new[] { receipt }));
            Assert.That(_book.Book.Receipts("8999", 10, null), Is.Empty);
        });
    }

    [Test]
    public void Only_a_confirmed_order_has_a_receipt()
    {
        var order = _book.Advance(_book.Plan(), OrderState.Sending);
        Assert.Throws<ArgumentException>(() => _book.Advance(order, OrderState.Accepted, receipt: new ReceiptDraft(null, null, null, "")));
        Assert.That(_book.Book.Find(order.Id)!.State, Is.EqualTo(OrderState.Sending));
    }

    [Test]
    public void A_confirmed_trial_proves_its_order_for_the_bank_and_nothing_less_does()
    {
        var trial = OpenBook.Draft() with { Proves = "kcell/renewal/ussd" };
        var refused = _book.Advance(_book.Advance(_book.Plan(trial), OrderState.Sending), OrderState.Refused);
        Assert.That(_book.Book.Proven(), Is.Empty);
        _book.Done(trial, OpenBook.Now);
        _book.Done(trial, OpenBook.Now);
        Assert.That(_book.Book.Proven(), Is.EqualTo(new[] { "kcell/renewal/ussd" }));
        Assert.That(_book.Book.Find(refused.Id)!.Draft.Proves, Is.EqualTo("kcell/renewal/ussd"));
    }

    [Test]
    public void Orders_are_listed_newest_first_page_by_page()
    {
        foreach (var number in Enumerable.Range(1, 7)) _book.Plan(OpenBook.Draft(iccid: $"8999{number}"));
        _book.Advance(_book.Book.Find(3)!, OrderState.Abandoned);
        Assert.Multiple(() =>
        {
            Assert.That(Ids(new OrderQuery(Limit: 3)), Is.EqualTo(new long[] { 7, 6, 5 }));
            Assert.That(Ids(new OrderQuery(Limit: 3, After: 5)), Is.EqualTo(new long[] { 4, 3, 2 }));
            Assert.That(Ids(new OrderQuery(OpenOnly: true, After: 5)), Is.EqualTo(new long[] { 4, 2, 1 }));
            Assert.That(Ids(new OrderQuery(State: OrderState.Abandoned)), Is.EqualTo(new long[] { 3 }));
            Assert.That(Ids(new OrderQuery(Iccid: "89992", Kind: OrderKind.Renewal, State: OrderState.Planned)), Is.EqualTo(new long[] { 2 }));
            Assert.That(Ids(new OrderQuery(Kind: OrderKind.TopUp)), Is.Empty);
        });
    }

    [Test]
    public void Money_keeps_every_digit()
    {
        var exact = new Money(1234567890.123456789m, "KZT");
        var order = _book.Plan(OpenBook.Draft(null) with { BalanceBefore = exact, Price = new Money(0.10m, "KZT") });
        Assert.That(_book.Book.Find(order.Id)!.Draft.BalanceBefore, Is.EqualTo(exact));
        using var raw = _book.Raw();
        Assert.That(raw.Prepare("SELECT typeof(price), price FROM orders").First(row => (row.Text(0), row.Text(1))), Is.EqualTo(("text", "0.10")));
    }

    [Test]
    public void An_order_that_cannot_be_read_is_not_sent()
    {
        var order = _book.Plan();
        using (var raw = _book.Raw()) raw.Run("DROP TRIGGER orders_stay_what_they_are; UPDATE orders SET way = 'pigeon'");
        Assert.That(_book.Loop.Fails<LedgerUnavailableException>(() => _book.Book.Advance(order, OrderState.Sending, OpenBook.Seen("x"), null, OpenBook.Caps()))?.Message, Does.Contain("pigeon"));
        Assert.That(Assert.Catch<LedgerUnavailableException>(() => _book.Book.Find(order.Id))?.Message, Does.Contain("damaged"));
    }

    private OrderRefusedException? Step(Order order, OrderState to) =>
        _book.Refusal(book => book.Advance(order, to, OpenBook.Seen("x"), null, OpenBook.Caps()));

    private IEnumerable<long> Ids(OrderQuery query) => _book.Book.Orders(query).Select(order => order.Id);
}
