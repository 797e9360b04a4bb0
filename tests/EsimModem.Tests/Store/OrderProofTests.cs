using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Store;

namespace EsimModem.Tests.Store;

/// <summary>Where an order stands is proved by its rows: whoever moves it past them is found.</summary>
public class OrderProofTests
{
    [TestCase("UPDATE orders SET state = 'planned', ended_at = NULL WHERE id = 1", "planned")]
    [TestCase("UPDATE orders SET state = 'refused' WHERE id = 1", "refused")]
    [TestCase("UPDATE orders SET price = '1' WHERE id = 1", "otherwise")]
    [TestCase("UPDATE orders SET currency = 'USD' WHERE id = 1", "otherwise")]
    [TestCase("UPDATE orders SET sent_at = sent_at - 36000000000 WHERE id = 1", "another time")]
    [TestCase("UPDATE receipts SET paid = '1'", "receipt")]
    [TestCase("UPDATE receipts SET words = 'x'", "receipt")]
    [TestCase("DELETE FROM receipts", "receipt")]
    [TestCase("PRAGMA foreign_keys = OFF; DELETE FROM receipts; DELETE FROM orders", "missing")]
    public void A_change_past_the_book_is_found(string sql, string how)
    {
        using var book = new OpenBook();
        book.Done(OpenBook.Draft(), OpenBook.Now);
        Assert.That(book.Book.Verify(), Is.Null);
        using (var raw = book.Raw())
        {
            foreach (var trigger in raw.Prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").All(row => row.Text(0))) raw.Run($"DROP TRIGGER {trigger}");
            raw.Run(sql);
        }
        Assert.That(book.Book.Verify()?.How, Does.Contain(how).And.Contain("order 1"));
    }

    [Test]
    public void An_order_that_waited_proves_itself_with_the_figures_of_the_day_on_which_it_left()
    {
        using var book = new OpenBook();
        var order = book.Advance(book.Advance(book.Plan(), OrderState.Approving), OrderState.Planned);
        var now = order.Draft with { BalanceBefore = new Money(11480, "KZT"), Promised = OpenBook.Now.AddDays(5), Settles = TimeSpan.FromHours(7) };
        var fresh = book.Loop.Run(() => book.Book.Refresh(order, now, OpenBook.Now.AddDays(2)));
        Assert.That((fresh.Draft, fresh.State, book.Book.Find(order.Id)!.Draft), Is.EqualTo((now, OrderState.Planned, now)));
        Assert.That(book.Book.Find(order.Id)!.Evidence[^1].What, Is.EqualTo(Evidence.Account));
        Assert.That(book.Book.Verify(), Is.Null);
        book.Advance(book.Advance(fresh, OrderState.Sending), OrderState.Confirmed);
        book.Reopen();
        Assert.That(book.Book.Verify(), Is.Null);
    }

    [Test]
    public void What_was_ordered_stays_whatever_the_account_shows()
    {
        using var book = new OpenBook();
        var order = book.Plan();
        OrderDraft[] others =
        [
            order.Draft with { Price = new Money(991, "KZT") }, order.Draft with { Price = null }, order.Draft with { Way = WayKind.Auto }, order.Draft with { Plan = "another" },
            order.Draft with { Kind = OrderKind.TopUp }, order.Draft with { AskedBy = "somebody" }, order.Draft with { Iccid = "8999" }, order.Draft with { Why = "another reason" },
        ];
        foreach (var other in others) Assert.That(book.Refusal(store => store.Refresh(order, other, OpenBook.Now))?.Reason, Is.EqualTo(OrderRefusal.WrongState), $"{other}");
        var sending = book.Advance(order, OrderState.Sending);
        Assert.That(book.Refusal(store => store.Refresh(sending, sending.Draft with { BalanceBefore = null }, OpenBook.Now)), Is.Not.Null, "what has left is judged by what was known when it left");
        Assert.That((book.Book.Find(order.Id)!.Draft, book.Book.Verify()), Is.EqualTo((order.Draft, (BadRow?)null)));
    }

    [Test]
    public void Every_life_of_an_order_proves_itself()
    {
        using var book = new OpenBook();
        foreach (var state in Enum.GetValues<OrderState>())
        {
            var order = book.Plan(OpenBook.Draft(iccid: $"8999{state}") with { Promised = OpenBook.Now.AddDays(3), Parent = state == 0 ? null : 1 });
            if (state == OrderState.Planned) continue;
            if (state == OrderState.Approving) book.Advance(book.Advance(book.Advance(order, OrderState.Approving), OrderState.Planned), OrderState.Approving);
            else order = book.Advance(order, OrderState.Sending);
            if (state > OrderState.Sending) book.Advance(order, state);
        }
        Assert.That(book.Book.Verify(), Is.Null);
        book.Reopen();
        Assert.That(book.Book.Verify(), Is.Null);
    }
}
