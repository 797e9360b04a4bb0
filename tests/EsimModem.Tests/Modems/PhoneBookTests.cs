using EsimModem.At;
using EsimModem.Modems;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Modems;

/// <summary>The phone book of a card, as modems of all kinds show it.</summary>
internal sealed class PhoneBookTests
{
    private const string Chosen = "> AT+CPBS=\"SM\"\n< OK\n";
    private const string Ucs2 = "> AT+CSCS=\"UCS2\"\n< OK\n> AT+CSCS?\n< +CSCS: \"UCS2\"\n< OK\n";
    private const string NoUcs2 = "> AT+CSCS=\"UCS2\"\n< ERROR\n> AT+CSCS=UCS2\n< ERROR\n> AT+CSCS?\n< +CSCS: \"GSM\"\n< OK\n";
    private static readonly string[] Profiles = ["huawei-e1550", "simcom-sim800", "quectel-ec25", "generic"];

    [TestCaseSource(nameof(Profiles))]
    public void It_is_read_on_modems_of_every_family_and_they_dial_as_before(string profile) => OneModem.Story(profile, async (modem, world) =>
    {
        var book = await modem.ReadPhoneBook(world.Card.Iccid);
        Assert.That((book.Trouble, book.Places), Is.EqualTo(((string?)null, 250)));
        Assert.That(book.Entries, Is.EqualTo(new[]
        {
            new PhoneBookEntry(1, "+77272500000", "Office"), new PhoneBookEntry(2, "+77000123456", "Жанар"), new PhoneBookEntry(30, "112", "Kiosk, back door"),
        }));
        Assert.That((await modem.Ask("*100#", harmless: true)).Text?.Words, Does.StartWith("Баланс"));
    });

    [Test]
    public void Another_card_than_the_one_meant_is_not_read() => OneModem.Story("generic", async (modem, world) =>
    {
        var before = modem.Exchanges;
        var book = await modem.ReadPhoneBook("8999700000000000000");
        Assert.That((book.Trouble, modem.Exchanges), Is.EqualTo(("another card is in the modem now", before)));
    });

    [Test]
    public void An_empty_book_takes_no_slice() => OneModem.Story("generic", async (modem, world) =>
    {
        world.Card.Contacts.Clear();
        var book = await modem.ReadPhoneBook(world.Card.Iccid);
        Assert.That((book.Entries.Count, book.Trouble), Is.EqualTo((0, (string?)null)));
    });

    [Test]
    public void It_comes_in_slices_and_places_without_an_entry_are_no_fault() => Read(
        Chosen + "> AT+CPBS?\n< +CPBS: \"SM\",3,60\n< OK\n> AT+CPBR=?\n< +CPBR: (1-60),40,14\n< OK\n" + Ucs2
        + "> AT+CPBR=1,25\n< +CPBR: 7,\"002B00370037003000310030003000300030003000300031\",145,\"0416\"\n< OK\n"
        + "> AT+CPBR=26,50\n< +CME ERROR: 22\n> AT+CPBR=51,60\n< +CPBR: 51,\"77010000002\",145,\"\"\n< +CPBR: 60,\"5050\",129,\"004B\"\n< OK",
        book => Assert.That((string.Join(';', book.Entries), book.Trouble), Is.EqualTo((string.Join(';', new PhoneBookEntry(7, "+77010000001", "Ж"), new PhoneBookEntry(51, "+77010000002", null), new PhoneBookEntry(60, "5050", "K")), (string?)null))));

    [TestCase("800416043004400434", "Жард")]
    [TestCase("81040896B0C0B4", "Жард")]
    [TestCase("Caf\u0005", "Café")]
    public void A_name_may_lie_there_as_on_the_card(string written, string expected) => Read(
        Chosen + "> AT+CPBS?\n< +CPBS: \"SM\",1,10\n< OK\n> AT+CPBR=?\n< +CPBR: (1-10),40,14\n< OK\n" + NoUcs2
        + $"> AT+CPBR=1,10\n< +CPBR: 1,\"5050\",129,\"{written}\"\n< OK",
        book => Assert.That(book.Entries[0].Name, Is.EqualTo(expected)));

    [Test]
    public void A_busy_card_is_waited_for() => Read(
        "> AT+CPBS=\"SM\"\n< +CME ERROR: 14\n~ 1s\n> AT+CPBS=\"SM\"\n< +CME ERROR: 14\n" + Chosen
        + "> AT+CPBS?\n< +CPBS: \"SM\",0,10\n< OK\n> AT+CPBR=?\n< OK\n" + Ucs2,
        book => Assert.That((book.Entries.Count, book.Places, book.Trouble), Is.EqualTo((0, 10, (string?)null))));

    [TestCase("ERROR", "this modem does not read phone books, or not now; try again, or put the card into another model")]
    [TestCase("+CME ERROR: 4", "this modem does not read phone books; put the card into another model")]
    [TestCase("+CME ERROR: 100", "this modem does not read phone books, or not now; try again, or put the card into another model")]
    [TestCase("+CME ERROR: 11", "the modem says SIM PIN required (11); try again, or put the card into another model")]
    public void A_modem_that_cannot_says_so(string final, string trouble) => Read(
        $"> AT+CPBS=\"SM\"\n< {final}", book => Assert.That((book.Entries.Count, book.Trouble), Is.EqualTo((0, trouble))));

    [Test]
    public void Entries_that_are_announced_and_do_not_come_are_told() => Read(
        Chosen + "> AT+CPBS?\n< +CPBS: \"SM\",3,10\n< OK\n> AT+CPBR=?\n< +CPBR: (1-10),40,14\n< OK\n" + Ucs2
        + "> AT+CPBR=1,10\n< +CPBR: 1,\"5050\",129,\"004B\"\n< +CPBR: 2,,129,\"004B\"\n< +CME ERROR: 100",
        book => Assert.That((book.Entries.Count, book.Trouble), Is.EqualTo((1, "2 of its entries could not be read; try again, or put the card into another model"))));

    [Test]
    public void A_modem_that_breaks_off_says_where() => Read(
        Chosen + "> AT+CPBS?\n< +CPBS: \"SM\",3,50\n< OK\n> AT+CPBR=?\n< +CPBR: (1-50),40,14\n< OK\n" + Ucs2
        + "> AT+CPBR=1,25\n< +CPBR: 1,\"5050\",129,\"004B\"\n< OK\n> AT+CPBR=26,50\n< +CME ERROR: 13",
        book => Assert.That((book.Entries.Count, book.Trouble), Is.EqualTo((1, "it broke off at place 26: the modem says SIM failure (13); try again, or put the card into another model"))));

    private static void Read(string script, Action<PhoneBookReading> look) => TestLoop.Run(async loop =>
    {
        var link = new ScriptedLink(loop.Clock, "> \\x1b\\r\n> AT\n< OK\n" + script);
        var line = new AtChannel(link, loop.Clock, _ => { });
        line.Open();
        var book = await new PhoneBook(line, loop.Clock, new Charset(line)).Read();
        look(book);
        link.AssertPlayed();
        await line.DisposeAsync();
    });
}
