using EsimModem.Simulator.Carriers;

namespace EsimModem.Simulator;

/// <summary>A make-believe carrier: its accounts, what it says, and what it really charges.</summary>
public sealed class SimulatedCarrier
{
    private static readonly TimeSpan ThinkLeast = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan ThinkMost = TimeSpan.FromMilliseconds(3500);
    private static readonly TimeSpan PatienceLeast = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan PatienceMost = TimeSpan.FromSeconds(120);

    private readonly List<Account> accounts = [];
    private readonly Dictionary<string, Account> byCard = [];
    private readonly Dictionary<string, Func<string, UssdReply>> dialogues = [];
    private readonly Dictionary<string, decimal> prices = [];
    private readonly CarrierProfile profile;
    private readonly SeededRandom random;
    private readonly FaultBox faults;
    private readonly Bookkeeper books;
    private readonly UssdDesk desk;

    internal SimulatedCarrier(CarrierProfile profile, CarrierLedger ledger, Calendar calendar, SeededRandom random, FaultBox faults, TimeSpan bookingMost)
    {
        this.profile = profile;
        this.random = random;
        this.faults = faults;
        books = new Bookkeeper(profile, ledger, calendar, random, faults, bookingMost);
        desk = new UssdDesk(profile, this, books, calendar, faults);
        new NightRun(this, books, calendar, faults.Faults).Begin();
    }

    public string Key => profile.Key;

    public string Name => profile.Name;

    /// <summary>The country's and network's code.</summary>
    public string Network => profile.Network;

    public string Currency => profile.Currency;

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
    public void SetPrice(string plan, decimal price) => prices[Plan(plan).Key] = price;

    /// <summary>Money paid in by a person, at once on the account.</summary>
    public void TopUp(string iccid, decimal amount, string cause = "person") => books.TopUp(byCard[iccid], amount, cause);

    /// <summary>A person renews the running plan in the carrier's app, at once.</summary>
    public void Renew(string iccid, string cause = "person")
    {
        var account = byCard[iccid];
        books.Book(account, account.Plan, PriceOf(account.Plan), CarrierEvent.Renewed, cause);
    }

    public void SetAutoRenewal(string iccid, bool on) => byCard[iccid].AutoRenewal = on;

    /// <summary>Moves the end of the running plan, for a story that must begin near it.</summary>
    public void SetEnd(string iccid, DateTimeOffset end) => books.SetEnd(byCard[iccid], end);

    /// <summary>The next order is refused, or booked late.</summary>
    public void Inject(Fault fault) => faults.Inject(new Injection(fault));

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

    /// <summary>Hears a code, or a reply when a dialogue with that card is open.</summary>
    internal UssdReply Dial(string iccid, string text)
    {
        var account = byCard[iccid];
        var reply = dialogues.Remove(iccid, out var next) ? next(text) : desk.Dial(account, text);
        if (reply.Next is { } further)
            dialogues[iccid] = further;
        return reply with
        {
            Delay = random.Between(ThinkLeast, ThinkMost),
            Patience = random.Between(PatienceLeast, PatienceMost),
        };
    }

    internal void HangUp(string iccid) => dialogues.Remove(iccid);
}
