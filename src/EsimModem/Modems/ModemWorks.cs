using EsimModem.At;
using EsimModem.Modems.Answers;
using EsimModem.Modems.Dialects;

namespace EsimModem.Modems;

/// <summary>The inside of a modem: its parts, what they have learned, and the order in which it is brought up.</summary>
internal sealed class ModemWorks
{
    private readonly AtChannel line;
    private readonly ModemSettings settings;
    private readonly Action<ModemNews> tell;
    private readonly Charset charset;
    private readonly DeviceSetup device;
    private SimLock cardState = SimLock.Untold;

    public ModemWorks(AtChannel line, TimeProvider time, ModemSettings settings, UssdForms forms, Func<string, string?, string> cardName, Action<ModemNews> tell)
    {
        (this.line, this.settings, this.tell, Dialect) = (line, settings, tell, settings.Families.Standard);
        Life = new ModemLife(() => tell(new ModemNews(ModemNewsKind.StateChanged)));
        charset = new Charset(line);
        device = new DeviceSetup(line);
        Cards = new CardReader(line, time, charset, cardName);
        Network = new NetworkWatch(line, charset, time);
        Clock = new NetworkClock(line, time);
        Coder = new UssdCoder(charset, forms, settings.Families.Standard);
        Inbox = new SmsInbox(line, time, settings.MailPoll);
        Outbox = new SmsOutbox(line, Inbox.ListSoon);
        Book = new PhoneBook(line, time, charset);
    }

    public ModemLife Life { get; }

    public CardReader Cards { get; }

    public NetworkWatch Network { get; }

    public NetworkClock Clock { get; }

    public UssdCoder Coder { get; }

    public SmsInbox Inbox { get; }

    public SmsOutbox Outbox { get; }

    public PhoneBook Book { get; }

    public ModemIdentity? Identity { get; private set; }

    public Dialect Dialect { get; private set; }

    public CardIdentity? Card { get; private set; }

    public CardLock Lock => cardState switch
    {
        SimLock.Pin => CardLock.Pin,
        SimLock.Puk => CardLock.Puk,
        _ => CardLock.None,
    };

    public List<string> Capabilities { get; private set; } = [];

    public bool ReportsCard { get; private set; }

    /// <summary>A card is in and does not answer, or answers nothing that names it.</summary>
    public bool CardFails => Card is null && cardState is SimLock.None or SimLock.NotReady or SimLock.Failed;

    /// <summary>The modem says that there is no card in it.</summary>
    public bool SeesNoCard => cardState is SimLock.Absent;

    /// <summary>One pass from the first command to the first look at the network; a restart of the modem disturbs it.</summary>
    public async Task BringUp(Func<bool> disturbed)
    {
        charset.Forget();
        Inbox.Forget();
        await device.Wake();
        if (disturbed())
            return;
        Life.Fire(ModemTrigger.ModemAnswered);
        var identity = await device.Identify();
        if (disturbed())
            return;
        (Identity, Dialect) = (identity, settings.Families.Of(identity));
        (line.Settings, Inbox.Notices) = (Dialect.Line, Dialect.Notices);
        var takesPlain = await device.Hush(Dialect);
        var state = await AwaitCard(disturbed);
        if (disturbed())
            return;
        await SetRadioOn();
        await Network.SetUp();
        await Coder.Meet(identity, Dialect, takesPlain);
        await FindCapabilities();
        if (!disturbed())
            await TakeCard(state);
        if (!disturbed())
            await Look();
    }

    /// <summary>Waits until the card says what it wants, and reads it.</summary>
    public async Task MeetCard(Func<bool> disturbed)
    {
        await TakeCard(await AwaitCard(disturbed));
        await Look();
    }

    /// <summary>Asks the card what it wants, and reads it; one that is still busy is waited for.</summary>
    public async Task ReadCard(Func<bool> disturbed)
    {
        var state = await Cards.Lock();
        if (state is SimLock.NotReady)
            await MeetCard(disturbed);
        else
            await TakeCard(state);
    }

    /// <summary>Reads the card that is there in the given state, and tells if it is another one.</summary>
    public async Task TakeCard(SimLock state)
    {
        var before = (Card, Lock);
        var locked = state is SimLock.Pin or SimLock.Puk;
        if (state is SimLock.Absent)
            Cards.Forget();
        (Card, cardState) = (state is SimLock.None || locked ? await Cards.Read(Dialect, locked) : null, state);
        Inbox.Card = Card?.Iccid;
        if (locked)
            Life.Fire(ModemTrigger.PinAsked);
        else
            Life.Network(Network.Now.Registered);
        if (before == (Card, Lock))
            return;
        Inbox.Forget();
        tell(new ModemNews(ModemNewsKind.CardChanged));
    }

    /// <summary>The card was pulled: nothing is known of it or of the network any more.</summary>
    public void LoseCard()
    {
        (Card, cardState, Inbox.Card) = (null, SimLock.Absent, null);
        Cards.Forget();
        Inbox.Forget();
        Network.Forget();
        Life.Network(found: false);
        tell(new ModemNews(ModemNewsKind.CardChanged));
    }

    /// <summary>Compares the card that is there with the one that is known; reads nothing when they agree.</summary>
    public async Task CompareCard()
    {
        var state = await Cards.Lock();
        if (Card is null ? state is SimLock.None or SimLock.Pin or SimLock.Puk || CardFails && state is SimLock.Absent : state is SimLock.Absent or SimLock.Failed)
            await TakeCard(state);
    }

    /// <summary>The same by the card's number: one that was exchanged in an instant is in as little doubt as the one before.</summary>
    public async Task CompareNumber()
    {
        if (Card is null)
            await CompareCard();
        // A card that is only busy is still the same.
        else if (await Cards.NumberNow() != Card.Printed && await Cards.Lock() is (SimLock.None or SimLock.Pin or SimLock.Puk or SimLock.Absent or SimLock.Failed) and var state)
            await TakeCard(state);
    }

    public Task<Registration?> Look() => Look(Network.Look);

    public Task<Registration?> Glance() => Look(Network.Glance);

    private async Task<Registration?> Look(Func<Task<Registration?>> look)
    {
        var before = Network.Now;
        var now = await look();
        if (Lock is CardLock.None)
            Life.Network(Network.Now.Registered);
        if (now is not null && now with { SignalDbm = before.SignalDbm } != before)
            tell(new ModemNews(ModemNewsKind.RegistrationChanged));
        return now;
    }

    private Task<SimLock> AwaitCard(Func<bool> disturbed) => Cards.Await(settings.CardWait ?? Dialect.CardWait, disturbed, SetRadioOn);

    // A radio that was left off (+CFUN, 3GPP 27.007 section 8.2) may hide the card as well.
    private async Task SetRadioOn()
    {
        var level = Functionality.Read((await line.Send(AtCommand.Ask("AT+CFUN?", "+CFUN:"))).Lines);
        if (level is not (1 or null))
            await line.Send(AtCommand.Ask("AT+CFUN=1", "+CFUN:", Patience.Radio));
    }

    private async Task FindCapabilities()
    {
        var found = new List<string>();
        // Only its own no says that a modem cannot: one that was silent at the wrong moment must not stay without for days.
        if (!await device.Refuses("AT+CUSD=1") || !await device.Refuses("AT+CUSD=?"))
        {
            found.Add("ussd");
            // A session that an earlier run left open would answer "busy" to everything until the network forgets it.
            await device.Accepts(CusdCommand.Cancel);
        }
        if (!await device.Refuses("AT+CMGF=0"))
            found.Add("sms");
        if (Network.HasLte)
            found.Add("lte");
        if (await Clock.SetUp(Dialect, device))
            found.Add("clock");
        if (ReportsCard = await device.AcceptsOne(Dialect.CardReports))
            found.Add("cardReports");
        await device.Accepts("AT+CLIP=0");
        Capabilities = found;
    }
}
