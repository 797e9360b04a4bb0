using System.Reflection;
using System.Text.Json;
using EsimModem.Carriers;
using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Sims;
using EsimModem.Store;

namespace EsimModem.Tests.Store;

/// <summary>What is known of a SIM outlives the program, and the next program too.</summary>
public class FactsTests
{
    private OpenBook _book = null!;

    [SetUp]
    public void NewBook() => _book = new OpenBook();

    [TearDown]
    public void Closed() => _book.Dispose();

    [Test]
    public void Everything_known_of_a_sim_comes_back_as_it_was()
    {
        var facts = Full();
        foreach (var property in typeof(SimFacts).GetProperties())
            Assert.That(property.GetValue(facts), Is.Not.Null.And.Not.EqualTo(property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null),
                $"{property.Name} is part of this test");
        _book.Loop.Run(() => _book.Book.Remember(facts));
        _book.Reopen();
        Assert.That(Json(_book.Book.Sims().Single()), Is.EqualTo(Json(facts)));
    }

    [Test]
    public void Facts_and_their_row_are_written_together_or_not_at_all()
    {
        _book.Loop.Run(() => _book.Book.Note(new Note(OpenBook.Now, OpenBook.Iccid, NoteKind.Reading, "asked *100#: 120 KZT", "Баланс 120"), Bare() with { Misses = 1 }));
        using (var raw = _book.Raw()) raw.Run("CREATE TRIGGER broken BEFORE INSERT ON book BEGIN SELECT RAISE(ABORT, 'broken'); END");
        Assert.That(_book.Loop.Fails<LedgerUnavailableException>(() => _book.Book.Note(new Note(OpenBook.Now, OpenBook.Iccid, NoteKind.Reading, "later"), Bare() with { Misses = 2 })), Is.Not.Null);
        Assert.That(_book.Book.Sims().Single().Misses, Is.EqualTo(1));
        Assert.That(_book.Book.History(OpenBook.Iccid, 10, null).Single().Words, Is.EqualTo("Баланс 120"));
    }

    [Test]
    public void The_newest_facts_win_and_sims_come_by_iccid()
    {
        foreach (var iccid in new[] { "8999703", "8999701", "8999702", "8999701" })
            _book.Loop.Run(() => _book.Book.Remember(Bare() with { Iccid = iccid, Misses = 1 + _book.Book.Sims().Count }));
        Assert.That(_book.Book.Sims().Select(sim => (sim.Iccid, sim.Misses)), Is.EqualTo(new[] { ("8999701", 4), ("8999702", 3), ("8999703", 1) }));
    }

    [Test]
    public void Facts_of_another_version_are_no_fault()
    {
        using (var raw = _book.Raw()) raw.Run("""INSERT INTO sims VALUES ('8999', 'active', '{"iccid":"8999","firstSeen":"2026-11-20T12:00:00+05:00","fromTheFuture":{"a":[1]}}')""");
        var facts = _book.Book.Sims().Single();
        Assert.That(facts.Iccid, Is.EqualTo("8999"));
        var nullability = new NullabilityInfoContext();
        foreach (var property in typeof(SimFacts).GetProperties().Where(property => nullability.Create(property).ReadState == NullabilityState.NotNull))
            Assert.That(property.GetValue(facts), Is.Not.Null, property.Name);
    }

    [TestCase("", new[] { "Altel4G" })]
    [TestCase(", \"learned\": []", new string[0])]
    [TestCase(", \"learned\": [\"BLN\"]", new[] { "BLN" })]
    public void A_name_that_was_learned_before_such_names_had_a_list_of_their_own_is_still_believed(string learned, string[] believed)
    {
        using (var raw = _book.Raw()) raw.Run($$"""INSERT INTO sims VALUES ('8999', 'active', '{"senders": ["Altel4G"]{{learned}}}')""");
        Assert.That(_book.Book.Sims().Single(), Has.Property("Learned").EqualTo(believed).And.Property("Senders").EqualTo(new[] { "Altel4G" }));
    }

    [Test]
    public void A_bare_sim_is_readable_too()
    {
        using (var raw = _book.Raw()) raw.Run("INSERT INTO sims VALUES ('8999', 'active', '{}')");
        Assert.That(_book.Book.Sims().Single().Iccid, Is.EqualTo("8999"));
    }

    [Test]
    public void A_kept_fact_of_the_bank_stays_until_it_is_forgotten()
    {
        Assert.That(_book.Book.Kept("red button"), Is.Null);
        _book.Loop.Run(() => _book.Book.Keep("red button", "since\nwhy", new Note(OpenBook.Now, null, NoteKind.Hold, "everything held")));
        _book.Reopen();
        Assert.That(_book.Book.Kept("red button"), Is.EqualTo("since\nwhy"));
        _book.Loop.Run(() => _book.Book.Keep("red button", null, new Note(OpenBook.Now, null, NoteKind.Release, "everything released")));
        Assert.That(_book.Book.Kept("red button"), Is.Null);
        Assert.That(_book.Book.Since(0, 10).Select(row => row.What), Is.EqualTo(new[] { NoteKind.Hold, NoteKind.Release }));
    }

    [TestCase("")]
    [TestCase("a\0b")]
    [TestCase("Теңгерім: 1 250,50 ₸ 😀")]
    public void Texts_come_back_letter_for_letter(string words)
    {
        _book.Loop.Run(() => _book.Book.Note(new Note(OpenBook.Now, "", NoteKind.Text, words, words)));
        var row = _book.Book.Since(0, 1).Single();
        Assert.That((row.Text, row.Words, row.Iccid), Is.EqualTo((words, words, "")));
        Assert.That(_book.Book.Verify(), Is.Null);
    }

    [Test]
    public void A_row_comes_back_as_it_was_told()
    {
        var told = new List<BookRow>();
        _book.Book.Written += told.Add;
        _book.Loop.Run(() => _book.Book.Note(new Note(OpenBook.Now.AddTicks(1), "8999", NoteKind.Card, "the card is in 2/7")));
        _book.Plan();
        Assert.That(_book.Book.Since(0, 10), Is.EqualTo(told));
        Assert.That(told[0].At, Is.EqualTo(OpenBook.Now.AddTicks(1)));
        Assert.That(told[0].At.Offset, Is.EqualTo(OpenBook.Now.Offset));
        Assert.That(_book.Book.History("8999", 10, null), Is.EqualTo(told.Take(1)));
        Assert.That(_book.Book.History(null, 10, before: 2), Is.EqualTo(told.Take(1)));
        Assert.That(_book.Book.Since(1, 10), Is.EqualTo(told.Skip(1)));
    }

    [Test]
    public void Readers_on_many_threads_do_not_disturb_the_writer()
    {
        var stop = false;
        var faults = new List<Exception>();
        var readers = Enumerable.Range(0, 6).Select(_ => new Thread(() =>
        {
            try
            {
                while (!Volatile.Read(ref stop))
                {
                    var rows = _book.Book.Since(0, 1000);
                    if (rows.Where((row, at) => row.Id != at + 1).Any()) throw new InvalidOperationException("a gap");
                }
            }
            catch (Exception e) { lock (faults) faults.Add(e); }
        })).ToArray();
        foreach (var reader in readers) reader.Start();
        _book.Loop.Run(async () =>
        {
            foreach (var number in Enumerable.Range(0, 200)) await _book.Book.Note(new Note(OpenBook.Now, null, NoteKind.Modem, $"{number}"));
        });
        Volatile.Write(ref stop, true);
        foreach (var reader in readers) reader.Join();
        Assert.That(faults, Is.Empty);
        Assert.That(_book.Book.Head.Row, Is.EqualTo(200));
    }

    private static SimFacts Bare() => new() { Iccid = OpenBook.Iccid, FirstSeen = OpenBook.Now };

    private static SimFacts Full() => Bare() with
    {
        PutBack = OpenBook.Now.AddHours(1), Imsi = "401011234567890", Number = "+77010000000", Label = "Kiosk 12", Slot = "2/7", Carrier = "kcell", Plan = "travel-3d", Modem = "/dev/ttyUSB2",
        Present = true, Lock = CardLock.Pin, Registered = true, Roaming = true, State = SimState.Doubtful,
        Balance = new Money(1250.50m, "KZT"), BalanceAt = OpenBook.Now, Pots = [new("bonus", 10m, "KZT")],
        ValidUntil = SomeExpiry.InThreeDays, ValidAt = OpenBook.Now.AddTicks(7), CalendarEnd = OpenBook.Now.AddDays(3), DataLeftMb = 512.25m,
        LastReading = new LastReading(OpenBook.Now, Via.Sms, "Баланс \"1\""), AskedAt = OpenBook.Now, Misses = 3, Fee = new Money(5, "KZT"), FeeAt = OpenBook.Now, Adopted = true, Blocked = true, AutoRenews = false,
        Spn = "Kcell", Brand = new BrandGuess("kcell", OpenBook.Now, Settled: true), Senders = ["Kcell"], Fitted = ["kcell.yaml:12"], SenderGuess = new SenderGuess("9090", new Money(1, "KZT"), SomeExpiry.InThreeDays, OpenBook.Now),
        Holds = [new Hold(HoldKind.Wording, "why", "ends", OpenBook.Now), new Hold(HoldKind.Person, "mine", "release", OpenBook.Now)],
    };

    private static string Json(SimFacts facts) => JsonSerializer.Serialize(facts, BookJson.Default.SimFacts);
}
