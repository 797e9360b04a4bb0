using EsimModem.Ledger;

namespace EsimModem.Tests.Store;

/// <summary>Old words go in small bites, the oldest first; what may yet be evidence stays, and the chain proves itself without the rest.</summary>
public class RetentionTests
{
    private const string Other = "8999702560000000002";
    private static readonly DateTimeOffset Long = OpenBook.Now.AddDays(-500);

    [Test]
    public void The_oldest_go_first_and_no_more_than_a_bite()
    {
        using var book = new OpenBook();
        foreach (var day in Enumerable.Range(0, 10)) Hear(book, Other, Long.AddDays(day), $"Баланс: {day} тг");
        Assert.That(Drop(book, 4), Is.EqualTo(4));
        Assert.That(Words(book, Other), Is.EqualTo(Enumerable.Range(4, 6).Reverse().Select(day => $"Баланс: {day} тг")));
        Assert.That(Drop(book, 100), Is.EqualTo(6));
        Assert.That(Drop(book, 100), Is.Zero);
        Assert.That(book.Book.Verify(), Is.Null);
    }

    [Test]
    public void Words_of_a_sim_with_an_open_order_stay_from_its_beginning_on()
    {
        using var book = new OpenBook();
        Hear(book, OpenBook.Iccid, Long, "before the order");
        var order = book.Plan(now: Long.AddDays(1));
        foreach (var day in Enumerable.Range(2, 5)) Hear(book, OpenBook.Iccid, Long.AddDays(day), $"after the order {day}");
        Hear(book, Other, Long.AddDays(3), "another card");
        Assert.That(Drop(book, 2), Is.EqualTo(2), "what is kept does not stand in the way of the rest");
        Assert.That(Drop(book, 2), Is.Zero);
        Assert.That(Words(book, OpenBook.Iccid), Has.Length.EqualTo(5).And.None.EqualTo("before the order"));
        Assert.That(Words(book, Other), Is.Empty);
        book.Advance(order, OrderState.Abandoned);
        Assert.That(Drop(book, 100), Is.EqualTo(5));
    }

    [Test]
    public void A_receipt_keeps_the_words_that_prove_it()
    {
        using var book = new OpenBook();
        book.Done(OpenBook.Draft(), Long);
        Drop(book, 100);
        Assert.That(book.Book.Receipts(null, 1, null).Single().Words, Is.EqualTo("Подключено"));
    }

    private static int Drop(OpenBook book, int most) => book.Loop.Run(() => book.Book.DropWords(OpenBook.Now.AddDays(-400), most));

    private static void Hear(OpenBook book, string iccid, DateTimeOffset at, string words) =>
        book.Loop.Run(() => book.Book.Note(new Note(at, iccid, NoteKind.Reading, "asked *100#", words)));

    private static string[] Words(OpenBook book, string iccid) =>
        [.. book.Book.History(iccid, 100, null).Select(row => row.Words).OfType<string>()];
}
