using EsimModem.Modems;
using EsimModem.Modems.Answers;
using EsimModem.Tests.At;

namespace EsimModem.Tests.Modems;

/// <summary>What cards and modems do around the PIN and the card's numbers, on a scripted line.</summary>
internal sealed class CardQuirksTests
{
    private const string Card = "8999702012345678901";
    private const string Number = "> AT+CRSM=176,12258,0,0,10\n< +CRSM: 144,0,\"989907022143658709F1\"\n< OK\n";

    [Test]
    public void A_card_that_took_its_PIN_may_ask_for_it_a_moment_longer() => Run("""
        > AT+CPIN?
        < +CPIN: SIM PIN
        < OK
        > AT+CPINR
        < +CPINR: SIM PIN,3,3
        < OK
        > AT+CPIN="1234"
        < OK
        > AT+CPIN?
        < +CPIN: SIM PIN
        < OK
        ~ 1500ms
        > AT+CPIN?
        < +CPIN: READY
        < OK
        """, async (cards, pins, _) =>
    {
        Assert.That((await pins.Enter("1234", Card, SomeModems.Families.Standard, () => Task.CompletedTask)).Outcome, Is.EqualTo(PinOutcome.Unlocked));
        Assert.That(await Await(cards), Is.EqualTo(SimLock.None));
    });

    [Test]
    public void A_card_that_goes_on_asking_for_its_PIN_is_locked() => Run("""
        > AT+CPIN?
        < +CPIN: SIM PIN
        < OK
        """, async (cards, _, _) => Assert.That(await Await(cards), Is.EqualTo(SimLock.Pin), "nobody has entered one"));

    [Test]
    public void Without_a_count_of_tries_no_PIN_is_entered() => Run("""
        > AT+CPIN?
        < +CPIN: SIM PIN
        < OK
        > AT+CPINR
        < ERROR
        > AT+CSIM=10,"0020000100"
        < +CSIM: 4,"6983"
        < OK
        """, async (_, pins, _) =>
        Assert.That((await pins.Enter("1234", Card, SomeModems.Families.Standard, () => throw new AssertionException("nothing is to be entered"))).Outcome, Is.EqualTo(PinOutcome.TriesUnknown)));

    [Test]
    public void A_card_that_is_not_there_at_first_may_only_not_have_been_found() => Run("""
        > AT+CPIN?
        < +CME ERROR: 10
        ~ 1500ms
        > AT+CPIN?
        < +CME ERROR: 515
        ~ 1500ms
        > AT+CPIN?
        < +CPIN: READY
        < OK
        """, async (cards, _, _) => Assert.That(await Await(cards), Is.EqualTo(SimLock.None)));

    [Test]
    public void A_notification_that_nobody_knows_is_no_subscriber() => Run("""
        > AT+CRSM=176,12258,0,0,10
        < +CRSM: 144,0,"989907022143658709F1"
        < OK
        > AT+CLCK="SC",2
        < +CLCK: 0,7
        < OK
        > AT+CIMI
        < +NEW: 1234567890
        < 401020000000001
        < OK
        > AT+CNUM
        < +CNUM: "","123",161
        < +CNUM: "","+77010000001",145
        < OK
        """, async (cards, _, _) =>
        Assert.That(await cards.Read(SomeModems.Families.Standard, locked: false), Is.EqualTo(new CardIdentity(Card, "401020000000001", "+77010000001", AsksPin: false))));

    [TestCase("+CLCK: 1\n< OK", true)]
    [TestCase("+CLCK: 0\n< OK", false)]
    [TestCase("OK", null)]
    [TestCase("ERROR", null)]
    [TestCase("+CME ERROR: 4", null)]
    public void Whether_a_card_asks_for_its_PIN_is_asked_once_until_it_is_gone(string answer, bool? asks)
    {
        var whole = $"{Number}> AT+CLCK=\"SC\",2\n< {answer}\n> AT+CIMI\n< 401020000000001\n< OK\n> AT+CNUM\n< OK\n";
        Run(whole + Number + whole, async (cards, _, _) =>
        {
            Assert.That((await cards.Read(SomeModems.Families.Standard, locked: false))!.AsksPin, Is.EqualTo(asks));
            Assert.That((await cards.Read(SomeModems.Families.Standard, locked: false))!.AsksPin, Is.EqualTo(asks));
            cards.Forget();
            Assert.That((await cards.Read(SomeModems.Families.Standard, locked: false))!.AsksPin, Is.EqualTo(asks));
        });
    }

    [Test]
    public void A_card_that_is_busy_is_asked_again_whether_it_asks_for_its_PIN() => Run($"""
        {Number}> AT+CLCK="SC",2
        < +CME ERROR: 14
        ~ 1500ms
        > AT+CLCK="SC",2
        < +CME ERROR: SIM busy
        ~ 1500ms
        > AT+CLCK="SC",2
        < +CLCK: 1
        < OK
        > AT+CIMI
        < 401020000000001
        < OK
        > AT+CNUM
        < OK
        """, async (cards, _, _) => Assert.That((await cards.Read(SomeModems.Families.Standard, locked: false))!.AsksPin, Is.True));

    [Test]
    public void A_card_that_stays_busy_or_fails_is_asked_when_it_is_read_again()
    {
        const string lockBusy = "> AT+CLCK=\"SC\",2\n< +CME ERROR: 14\n~ 1500ms\n";
        var busy = string.Concat(Enumerable.Repeat(lockBusy, 20))[..^"~ 1500ms\n".Length];
        Run($"{Number}{busy}> AT+CIMI\n< 401020000000001\n< OK\n> AT+CNUM\n< OK\n{Number}> AT+CLCK=\"SC\",2\n< +CME ERROR: 13\n{Number}> AT+CLCK=\"SC\",2\n< +CLCK: 1\n< OK\n{Number}", async (cards, _, _) =>
        {
            for (var time = 0; time < 2; time++) Assert.That((await cards.Read(SomeModems.Families.Standard, locked: false))!.AsksPin, Is.Null);
            Assert.That((await cards.Read(SomeModems.Families.Standard, locked: false))!.AsksPin, Is.True);
            Assert.That((await cards.Read(SomeModems.Families.Standard, locked: false))!.AsksPin, Is.True, "and needs not be asked any more");
        });
    }

    [TestCase("+CRSM: 144,0,\"014B63656C6CFFFFFFFFFFFFFFFFFFFFFF\"\n< OK", "Kcell")]
    [TestCase("+CRSM: 106,130\n< OK", "", Description = "the card has no such file")]
    [TestCase("+CME ERROR: 14\n~ 1500ms\n> AT+CRSM=176,28486,0,0,17\n< +CRSM: 106,130\n< OK", "", Description = "it was busy")]
    [TestCase("OK", null)]
    [TestCase("ERROR", null)]
    [TestCase("+CME ERROR: 13", null)]
    public void Only_the_card_itself_says_that_it_has_no_name(string answer, string? name) =>
        Run($"> AT+CRSM=176,28486,0,0,17\n< {answer}\n", async (cards, _, _) => Assert.That(await cards.ProviderName(), Is.EqualTo(name)));

    [Test]
    public void A_character_set_is_tried_without_quotes_as_well() => Run("""
        > AT+CSCS="UCS2"
        < ERROR
        > AT+CSCS=UCS2
        < OK
        > AT+CSCS?
        < +CSCS: "0055004300530032"
        < OK
        """, async (_, _, charset) => Assert.That((await charset.TrySelect("UCS2"), charset.Current), Is.EqualTo((true, "UCS2"))));

    [Test]
    public void A_modem_that_says_OK_and_keeps_its_character_set_is_found_out() => Run("""
        > AT+CSCS="UCS2"
        < OK
        > AT+CSCS?
        < +CSCS: "GSM"
        < OK
        """, async (_, _, charset) => Assert.That((await charset.TrySelect("UCS2"), charset.Current), Is.EqualTo((false, "GSM"))));

    private static Task<SimLock> Await(CardReader cards) => cards.Await(TimeSpan.FromSeconds(30), () => false, () => Task.CompletedTask);

    private static void Run(string script, Func<CardReader, PinEntry, Charset, Task> story) => AtBench.Story(script, (channel, _, loop) =>
    {
        var charset = new Charset(channel);
        var cards = new CardReader(channel, loop.Clock, charset, (printed, _) => printed);
        return story(cards, new PinEntry(channel, cards), charset);
    });
}
