using EsimModem.Ledger;

namespace EsimModem.Tests.Store;

/// <summary>A likely order is open until the next due date; then it ends as it is and keeps nothing from being bought.</summary>
public class LikelyOrderTests
{
    private static readonly DateTimeOffset Due = OpenBook.Now.AddDays(2);
    private OpenBook _book = null!;

    [SetUp]
    public void NewBook() => _book = new OpenBook();

    [TearDown]
    public void Closed() => _book.Dispose();

    [Test]
    public void It_ends_as_it_is_makes_room_and_still_counts_against_the_caps()
    {
        var likely = Likely();
        Assert.That(_book.Refusal(book => book.Plan(OpenBook.Draft(), OpenBook.Caps(), OpenBook.Now))?.Reason, Is.EqualTo(OrderRefusal.AlreadyOpen));

        var over = _book.Loop.Run(() => _book.Book.Close(likely, OpenBook.Seen("word", "the next due date", Due)));
        Assert.Multiple(() =>
        {
            Assert.That(over.IsOpen, Is.False);
            Assert.That((over.State, over.EndedAt), Is.EqualTo((OrderState.Likely, Due)));
            Assert.That(_book.Book.Find(over.Id)!.EndedAt, Is.EqualTo(Due), "as it lies in the book");
            Assert.That(_book.Book.Orders(new OrderQuery(OpenOnly: true)), Is.Empty);
            Assert.That(_book.Refusal(book => book.Plan(OpenBook.Draft("1500 KZT"), OpenBook.Caps("2000 KZT"), Due))?.Reason, Is.EqualTo(OrderRefusal.Capped));
            Assert.That(_book.Plan(now: Due).Id, Is.EqualTo(over.Id + 1));
            Assert.That(_book.Book.Verify(), Is.Null, "the chain tells the same");
        });
    }

    [Test]
    public void What_has_ended_takes_no_other_step()
    {
        var over = _book.Loop.Run(() => _book.Book.Close(Likely(), OpenBook.Seen("word", at: Due)));
        Assert.That(_book.Refusal(book => book.Advance(over, OrderState.Confirmed, OpenBook.Seen("reading")))?.Reason, Is.EqualTo(OrderRefusal.WrongState));
        Assert.That(_book.Refusal(book => book.Close(over, OpenBook.Seen("word")))?.Reason, Is.EqualTo(OrderRefusal.WrongState));
    }

    [Test]
    public void Only_a_likely_order_ends_as_it_is() =>
        Assert.That(_book.Refusal(book => book.Close(_book.Advance(_book.Plan(), OrderState.Sending), OpenBook.Seen("word")))?.Reason, Is.EqualTo(OrderRefusal.WrongState));

    private Order Likely() => _book.Advance(_book.Advance(_book.Plan(), OrderState.Sending), OrderState.Likely);
}
