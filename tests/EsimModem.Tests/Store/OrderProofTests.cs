using EsimModem.Ledger;

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
