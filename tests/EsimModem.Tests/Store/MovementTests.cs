using EsimModem.Ledger;

namespace EsimModem.Tests.Store;

/// <summary>Balances that moved: told in words, kept with both sides, found again by SIM and time.</summary>
public class MovementTests
{
    private static readonly DateTimeOffset Now = OpenBook.Now;
    private OpenBook _book = null!;

    [SetUp]
    public void NewBook() => _book = new OpenBook();

    [TearDown]
    public void Closed() => _book.Dispose();

    [Test]
    public void What_moved_is_found_by_sim_and_time_and_proved_by_the_chain()
    {
        Moved(OpenBook.Iccid, 0, null, "5000 KZT");
        Moved("8999702000000000009", 1, null, "10 KZT");
        Moved(OpenBook.Iccid, 2, "5000 KZT", "4010.50 KZT");
        Moved(OpenBook.Iccid, 3, "4010.50 KZT", "4510.50 KZT");

        var found = _book.Book.Movements(OpenBook.Iccid, Now, Now.AddHours(3));
        Assert.Multiple(() =>
        {
            Assert.That(found.Select(one => one.Change?.Amount), Is.EqualTo(new decimal?[] { -989.50m, 500m }), "the first lies at the beginning, which is excluded");
            Assert.That(_book.Book.LastMovement(OpenBook.Iccid, Now.AddHours(2.5))!.After, Is.EqualTo(OpenBook.Kzt("4010.50 KZT")));
            Assert.That(_book.Book.LastMovement(OpenBook.Iccid, Now.AddHours(-1)), Is.Null);
            Assert.That(_book.Book.Movements(null, Now.AddHours(-1), Now.AddHours(9)), Has.Count.EqualTo(4));
            Assert.That(_book.Book.History(OpenBook.Iccid, 9, null).Select(row => row.Text), Is.EqualTo(new[]
            {
                "500.00 KZT came onto the balance, which is 4510.50 KZT", "989.50 KZT left the balance, which is 4010.50 KZT", "the balance is 5000.00 KZT",
            }));
            Assert.That(_book.Book.Verify(), Is.Null);
        });
    }

    private void Moved(string iccid, int hours, string? before, string after) => _book.Loop.Run(() => _book.Book.Note(Note.Of(
        new Movement(iccid, Now.AddHours(hours), before is null ? null : OpenBook.Kzt(before), OpenBook.Kzt(after)))));
}
