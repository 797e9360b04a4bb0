using System.Globalization;
using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Replies;
using EsimModem.Simulator;
using EsimModem.Simulator.Carriers;
using Language = EsimModem.Simulator.Language;

namespace EsimModem.Tests.Carriers.Replies;

/// <summary>Whatever the make-believe carriers say, in every language and state, is read right by the real ones' files.</summary>
internal sealed class MakeBelieveWordsTests
{
    static readonly CarrierProfile[] Profiles = [Kcell.Profile, Activ.Profile, BeelineKz.Profile, Tele2Kz.Profile];
    static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(5));
    static readonly EsimModem.Carriers.Yaml.Faults Found = new();
    static readonly CarrierBook Book = CarrierBook.Read(BuiltInFiles.Carriers, MakeBelieve.CarrierFiles.Select(file => new CarrierFile(file.Key, file.Value)), Found);
    static readonly ReplyReader Reader = new(Book, Vocabulary.BuiltIn);

    [Test]
    public void The_make_believe_files_merge_without_fault() => Assert.That(Found.Select(fault => fault.ToString()), Is.Empty);

    [Test]
    public void What_an_owner_adds_for_new_words_merges_without_fault()
    {
        var faults = new EsimModem.Carriers.Yaml.Faults();
        CarrierBook.Read(BuiltInFiles.Carriers, MakeBelieve.CarrierFiles.Select(file => new CarrierFile(file.Key, file.Value + NewWords.Answers)), faults);
        Assert.That(faults.Select(fault => fault.ToString()), Is.Empty);
    }

    [Test]
    public void Every_state_of_an_account_is_read_right()
    {
        var seen = 0;
        foreach (var profile in Profiles)
        foreach (var code in profile.Codes)
        foreach (var plan in profile.Plans)
        foreach (var language in Enum.GetValues<Language>())
        foreach (var balance in new[] { 0m, -12.50m, 45.50m, 1250.50m, 12345m })
        foreach (var left in new[] { TimeSpan.FromHours(76.5), TimeSpan.FromDays(-9) })
        {
            var account = new Account("8999702000000000001", plan) { Language = language, Balance = balance, Since = Now.AddDays(-1), ValidUntil = Now + left };
            Check(profile, code, account);
            seen++;
        }
        Assert.That(seen, Is.GreaterThan(400));
    }

    [TestCase(Language.Ru)]
    [TestCase(Language.Kk)]
    [TestCase(Language.En)]
    public void What_a_menu_says_has_its_kind(Language language)
    {
        var words = MenuWords.In(language);
        Assert.Multiple(() =>
        {
            Assert.That(Read(words.Accepted).Kind, Is.EqualTo(ReadingKind.Pending));
            Assert.That(Read(words.Unavailable), Has.Property("Kind").EqualTo(ReadingKind.Refused).And.Property("Refusal").EqualTo(RefusalKind.Unavailable));
            Assert.That(Read(words.Blocked), Has.Property("Kind").EqualTo(ReadingKind.Refused).And.Property("Refusal").EqualTo(RefusalKind.Blocked));
            Assert.That(Read(words.AutoOn).AutoRenews, Is.True);
            Assert.That(Read(words.AutoOff).AutoRenews, Is.False);
            Assert.That(Read(words.Cancelled).Kind, Is.Not.EqualTo(ReadingKind.Pending).And.Not.EqualTo(ReadingKind.Renewed));
            var poor = Read(string.Format(CultureInfo.InvariantCulture, words.NoMoney, language == Language.En ? "100.00" : "100,00"));
            Assert.That((poor.Kind, poor.Refusal, poor.Balance), Is.EqualTo((ReadingKind.Refused, (RefusalKind?)RefusalKind.Funds, new Money(100, "KZT"))));
        });
    }

    [Test]
    public void Every_menu_is_walked_to_its_order()
    {
        foreach (var profile in Profiles)
        foreach (var language in Enum.GetValues<Language>())
        {
            var carrier = Book.Find(profile.Key)!;
            var plan = carrier.Plan("travel-3d")!;
            var walk = new UssdWalk(carrier.RenewalOf(plan).Ussd!, plan.Price);
            var words = MenuWords.In(language);
            var menu = string.Join('\n', [words.Choose, Speech.Item(1, profile.Plans[1], 1990, language), Speech.Item(2, profile.Plans[0], 990, language), words.Back]);
            Assert.That(walk.Hear(menu, waits: true).Reply, Is.EqualTo("2"), menu);
            Assert.That(walk.Hear(Speech.Confirm(words, profile.Plans[0], 990, language), waits: true).Reply, Is.EqualTo("1"));
            Assert.That(walk.Hear(words.Accepted, waits: false).Kind, Is.EqualTo(UssdMoveKind.Accepted));
        }
    }

    static void Check(CarrierProfile profile, InfoCode code, Account account)
    {
        var template = account.IsActive(Now) ? code.In(account.Language).Active : code.In(account.Language).Ended;
        var text = new Speech(profile).State(code, account, Wording.Usual, Now);
        var reading = Reader.Read(new(text) { Carriers = [Book.Find(profile.Key)!], Received = Now });
        var until = account.ValidUntil.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        Assert.That(reading.Balance, Is.EqualTo(template.Contains("{money}") ? new Money(account.Balance, "KZT") : null), $"{profile.Key}: {text}: {reading.Why}");
        Assert.That(reading.ValidUntil?.ToString(), Is.EqualTo(template.Contains("{until}") ? until : null), $"{profile.Key}: {text}: {reading.Why}");
        Assert.That(reading.DataLeftMb, Is.EqualTo(template.Contains("{data}") ? account.DataLeft(Now) : null), $"{profile.Key}: {text}: {reading.Why}");
        Assert.That(reading.Kind, Is.EqualTo(template.Contains("{money}") ? ReadingKind.Balance : ReadingKind.Validity), text);
    }

    static Reading Read(string text) => Reader.Read(new(text) { Carriers = [Book.Find("kcell")!], Received = Now });
}
