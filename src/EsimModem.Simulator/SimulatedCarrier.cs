using EsimModem.Simulator.Carriers;

namespace EsimModem.Simulator;

/// <summary>A make-believe carrier: its accounts, what it says, and what it really charges.</summary>
public sealed class SimulatedCarrier
{
    private static readonly TimeSpan ThinkLeast = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan ThinkMost = TimeSpan.FromMilliseconds(3500);
    private static readonly TimeSpan PatienceLeast = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan PatienceMost = TimeSpan.FromSeconds(120);

    private static readonly TimeSpan LateLeast = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan LateMost = TimeSpan.FromHours(9);

    private readonly List<Account> accounts = [];
    private readonly Dictionary<string, Account> byCard = [];
    private readonly Dictionary<string, UssdReply> dialogues = [];
    private readonly Dictionary<string, decimal> prices = [];
    private readonly CarrierProfile profile;
    private readonly SeededRandom random;
    private readonly FaultBox faults;
    private readonly OrderTroubles troubles;
    private readonly Bookkeeper books;
    private readonly UssdDesk desk;
    private readonly Speech speech;
    private readonly ObstacleBook obstacles;
    private (Wording Wording, string Prices) filed;

    internal SimulatedCarrier(CarrierProfile profile, CarrierLedger ledger, Calendar calendar, SeededRandom random, FaultBox faults, ObstacleBook obstacles, TimeSpan bookingMost)
    {
        this.profile = profile;
        Sender = profile.Sender;
        this.random = random;
        this.obstacles = obstacles;
        this.faults = faults;
        troubles = new OrderTroubles(profile, calendar, obstacles);
        books = new Bookkeeper(profile, ledger, calendar, random, faults, troubles, bookingMost);
        desk = new UssdDesk(profile, this, books, calendar, faults, troubles);
        speech = new Speech(profile);
        filed = Manner;
        if (profile.ConfirmsBySms)
            books.Told = Confirm;
        new NightRun(this, books, calendar, faults.Faults).Begin();
    }

    public string Key => profile.Key;

    public string Name => profile.Name;

    /// <summary>The country's and network's code.</summary>
    public string Network => profile.Network;

    public string Currency => profile.Currency;

    /// <summary>The name under which it writes messages.</summary>
    public string Sender { get; set; }

    public IReadOnlyList<TariffPlan> Plans => profile.Plans;

    public IReadOnlyList<Account> Accounts => accounts;

    public Account Of(string iccid) => byCard[iccid];

    public TariffPlan Plan(string key) => profile.Plans.FirstOrDefault(plan => plan.Key == key)
        ?? throw new ArgumentException($"{Name} sells no plan \"{key}\".", nameof(key));

    public decimal PriceOf(TariffPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return prices.GetValueOrDefault(plan.Key, plan.Price);
    }

    /// <summary>From now on the plan costs this, without a word to anybody.</summary>
    public void SetPrice(string plan, decimal price)
    {
        prices[Plan(plan).Key] = price;
        Changed();
    }

    public Wording Wording { get; private set; }

    /// <summary>From now on it speaks like this, without a word to anybody.</summary>
    public void Speak(Wording wording)
    {
        Wording = wording;
        Changed();
    }

    /// <summary>What an owner's file should say of it now.</summary>
    public (Wording Wording, string Prices) Manner => (Wording, string.Join(' ', Plans.Select(plan => FormattableString.Invariant($"{plan.Key}:{PriceOf(plan)}"))));

    /// <summary>The owner has made a carrier file after these manners: what is said so is understood from now on.</summary>
    public void FileWritten((Wording Wording, string Prices) manner)
    {
        filed = manner;
        Changed();
    }

    private void Changed()
    {
        foreach (var account in accounts)
        {
            if (Manner == filed)
                obstacles.End(account.Iccid, Obstacle.WordingChanged, "carrier");
            else
                obstacles.Begin(account.Iccid, Obstacle.WordingChanged, "carrier");
        }
    }

    /// <summary>Money paid in by a person, at once on the account.</summary>
    public void TopUp(string iccid, decimal amount, string cause = "person") => books.TopUp(byCard[iccid], amount, cause);

    /// <summary>A person renews at the counter or in the carrier's app; false means that the money does not suffice.</summary>
    public bool Renew(string iccid, string cause = "person")
    {
        var account = byCard[iccid];
        if (account.IsBlocked || account.Balance < PriceOf(account.Plan))
            return false;
        books.Book(account, account.Plan, PriceOf(account.Plan), CarrierEvent.Renewed, cause);
        return true;
    }

    /// <summary>A person has the daily package taken off the card.</summary>
    public void EndDaily(string iccid) => books.EndDaily(byCard[iccid]);

    public void SetAutoRenewal(string iccid, bool on) => byCard[iccid].AutoRenewal = on;

    /// <summary>Moves the end of the running plan, for a story that must begin near it.</summary>
    public void SetEnd(string iccid, DateTimeOffset end) => books.SetEnd(byCard[iccid], end);

    /// <summary>The next order is refused, or booked late; the next message is late, or comes twice.</summary>
    public void Inject(Fault fault) => faults.Inject(new Injection(fault));

    /// <summary>By whose hands it writes messages.</summary>
    internal MessageCentre? Centre { get; set; }

    /// <summary>Writes a message to a card.</summary>
    internal void Write(string iccid, string text, bool isAnswer = false)
    {
        if (Centre is not { } centre)
            return;
        var isLate = faults.Strikes(Fault.LateMessage, iccid) is not null;
        var isDoubled = faults.Strikes(Fault.DoubledMessage, iccid) is not null;
        if (isLate && isAnswer)
            troubles.Lost(iccid, OrderStake.Question);
        centre.Send(iccid, Sender, text, isLate ? centre.Between(iccid, LateLeast, LateMost) : default, isDoubled ? centre.Between(iccid, ThinkMost, LateMost) : null);
    }

    private void Confirm(Account account, CarrierEvent what, decimal amount) =>
        Write(account.Iccid, what == CarrierEvent.ToppedUp ? speech.ToppedUp(account, amount) : speech.Renewed(account));

    internal Account Open(CardPlan plan, string iccid)
    {
        var account = new Account(iccid, Plan(plan.Plan))
        {
            Language = plan.Language ?? profile.Language,
            AutoRenewal = plan.AutoRenewal,
            NightlyFee = plan.NightlyFee,
            Appetite = 0.3 + (0.6 * random.Next()),
            NightSlot = TimeSpan.FromMinutes(random.Below(NightRun.SlotMinutes)),
        };
        accounts.Add(account);
        byCard[iccid] = account;
        books.Open(account, plan.Balance, plan.Left);
        return account;
    }

    /// <summary>What each part of a message costs.</summary>
    public decimal MessagePrice { get; set; }

    /// <summary>Takes a message of that card if its account can pay it.</summary>
    internal bool Carries(string iccid, string to) => books.ChargeMessage(byCard[iccid], MessagePrice, to);

    /// <summary>Hears a code, or a reply when a dialogue with that card is open.</summary>
    internal UssdReply Dial(string iccid, string text)
    {
        var account = byCard[iccid];
        var reply = dialogues.Remove(iccid, out var before) ? before.Next!(text) : desk.Dial(account, text);
        if (reply.Next is not null)
            dialogues[iccid] = reply;
        return reply with
        {
            Delay = random.Between(ThinkLeast, ThinkMost),
            Patience = random.Between(PatienceLeast, PatienceMost),
        };
    }

    /// <summary>What is at stake with the next words of that card.</summary>
    internal OrderStake StakeOf(string iccid, string text) => dialogues.TryGetValue(iccid, out var before)
        ? before.Confirms ? OrderStake.Confirmed : OrderStake.Begun
        : text.Contains(UssdDesk.RenewalCode) ? OrderStake.Begun : OrderStake.Question;

    /// <summary>A request or its answer was lost on the way.</summary>
    internal void Lost(string iccid, OrderStake stake) => troubles.Lost(iccid, stake);

    /// <summary>The box fell dark: whoever was ordering cannot know what became of it.</summary>
    public void LeaveInDoubt(string iccid)
    {
        var ordering = dialogues.TryGetValue(iccid, out var open) && open.Confirms;
        if (ordering || books.IsOrdered(iccid))
            troubles.LeftInDoubt(iccid);
    }

    internal void HangUp(string iccid) => dialogues.Remove(iccid);
}
