namespace EsimModem.Simulator.Carriers;

/// <summary>Carries orders out at the carrier's own hour: takes the money, moves the end, and writes down each of it.</summary>
internal sealed class Bookkeeper(CarrierProfile profile, CarrierLedger ledger, Calendar calendar, SeededRandom random, FaultBox faults, OrderTroubles troubles, TimeSpan bookingMost)
{
    private static readonly TimeSpan UsualLeast = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LateLeast = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Dialogue = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LastDay = TimeSpan.FromHours(24);
    private const decimal DayPrice = 490;

    private readonly TimeSpan bookingLeast = bookingMost / 4 < UsualLeast ? bookingMost / 4 : UsualLeast;
    private readonly TimeSpan longest = bookingMost;
    private int orders;

    /// <summary>Told of money that came and of plans that were renewed: what, and how much.</summary>
    public Action<Account, CarrierEvent, decimal>? Told { get; set; }

    /// <summary>Whether an order would be taken now, by what an early renewal does.</summary>
    public bool Takes(Account account, TariffPlan plan) => !account.IsActive(calendar.Now) || plan.Early switch
    {
        EarlyRenewal.Refused => account.ValidUntil - calendar.Now <= LastDay,
        EarlyRenewal.Queues => account.Queued is null,
        _ => true,
    };

    public void Open(Account account, decimal balance, TimeSpan left)
    {
        var now = calendar.Now;
        account.ValidUntil = CarrierTime.ToTheMinute(now + left);
        account.Since = account.ValidUntil - (account.Plan.EndFrom(now) - now);
        account.Balance = balance;
        Write(account, CarrierEvent.Opened, 0, "bank");
        SetDeadline(account);
    }

    /// <summary>Takes an order that is carried out later, and only then charged.</summary>
    public void Accept(Account account, TariffPlan plan, decimal price)
    {
        var order = $"{profile.Key}-{++orders}";
        Write(account, CarrierEvent.Accepted, 0, order);
        var late = faults.Strikes(Fault.LateBooking, account.Iccid) is not null;
        var delay = late ? random.Between(LateLeast, profile.Settles - Dialogue) : random.Between(bookingLeast, longest);
        if (faults.Strikes(Fault.TopUpInDoubt, account.Iccid) is not null)
            calendar.After(delay * random.Next() * 2, () => TopUp(account, random.Chance(0.5) ? price : 500, "person"));
        if (late)
            troubles.Late(account.Iccid, calendar.Now + delay);
        var daily = faults.Strikes(Fault.DailyInstead, account.Iccid) is not null;
        calendar.After(delay, () =>
        {
            if (daily)
                SellDay(account, order);
            else
                Book(account, plan, price, CarrierEvent.Renewed, order);
        });
    }

    /// <summary>A day more, and every night another one until somebody has it ended or the plan is bought after all.</summary>
    public void SellDay(Account account, string cause)
    {
        if (account.Balance < DayPrice || account.IsBlocked)
        {
            troubles.CouldNotPay(account, CarrierEvent.DailyPackage);
            Write(account, CarrierEvent.Refused, 0, cause);
            return;
        }

        var now = calendar.Now;
        account.PaysDaily = true;
        troubles.SoldDaily(account.Iccid);
        account.Balance -= DayPrice;
        account.ValidUntil = CarrierTime.ToTheMinute((account.IsActive(now) ? account.ValidUntil : now) + LastDay);
        account.Since = now;
        Write(account, CarrierEvent.DailyPackage, -DayPrice, cause);
        SetDeadline(account);
    }

    public void EndDaily(Account account)
    {
        account.PaysDaily = false;
        troubles.DailyEnded(account.Iccid);
    }

    public void Book(Account account, TariffPlan plan, decimal price, CarrierEvent what, string cause)
    {
        if (account.Balance < price || account.IsBlocked)
        {
            troubles.CouldNotPay(account, what);
            Write(account, CarrierEvent.Refused, 0, cause);
            return;
        }

        account.Balance -= price;
        EndDaily(account);
        Extend(account, plan, what);
        Write(account, what, -price, cause);
        SetDeadline(account);
        Told?.Invoke(account, what, price);
    }

    /// <summary>An order of that card was taken and is not booked yet, or only just.</summary>
    public bool IsOrdered(string iccid) => ledger.Of(iccid).LastOrDefault(entry => entry.What == CarrierEvent.Accepted) is { } last && calendar.Now - last.At < profile.Settles;

    public void TopUp(Account account, decimal amount, string cause)
    {
        account.Balance += amount;
        Write(account, CarrierEvent.ToppedUp, amount, cause);
        Told?.Invoke(account, CarrierEvent.ToppedUp, amount);
    }

    /// <summary>Takes a fee if the money suffices; the plan stays as it is.</summary>
    public void Charge(Account account, CarrierEvent what, decimal amount)
    {
        if (account.Balance < amount)
            return;
        account.Balance -= amount;
        Write(account, what, -amount, "night");
    }

    /// <summary>A message that was sent; the network takes none from an account that cannot pay it.</summary>
    public bool ChargeMessage(Account account, decimal price, string to)
    {
        if (account.Balance < price || account.IsBlocked)
            return false;
        account.Balance -= price;
        if (price > 0)
            Write(account, CarrierEvent.Message, -price, to);
        return true;
    }

    public void SetEnd(Account account, DateTimeOffset end)
    {
        account.ValidUntil = CarrierTime.ToTheMinute(end);
        SetDeadline(account);
    }

    private void Extend(Account account, TariffPlan plan, CarrierEvent what)
    {
        var now = calendar.Now;
        var early = what == CarrierEvent.AutoRenewed ? EarlyRenewal.Extends : plan.Early;
        if (account.IsActive(now) && early == EarlyRenewal.Queues)
        {
            account.Queued = plan;
            return;
        }

        var start = account.IsActive(now) && early != EarlyRenewal.Restarts ? account.ValidUntil : now;
        account.Since = now;
        account.Plan = plan;
        account.ValidUntil = plan.EndFrom(start);
    }

    private void SetDeadline(Account account)
    {
        account.Deadline?.Dispose();
        account.Deadline = account.IsActive(calendar.Now)
            ? calendar.At(account.ValidUntil, () => End(account))
            : calendar.At(account.ValidUntil + profile.Grace, () => Block(account));
    }

    private void End(Account account)
    {
        if (account.Queued is { } next)
        {
            account.Since = account.ValidUntil;
            account.Plan = next;
            account.ValidUntil = next.EndFrom(account.ValidUntil);
            account.Queued = null;
            Write(account, CarrierEvent.Started, 0, "queue");
        }
        else
        {
            Write(account, CarrierEvent.Expired, 0, "time");
        }

        SetDeadline(account);
    }

    private void Block(Account account)
    {
        account.IsBlocked = true;
        troubles.Blocked(account.Iccid);
        Write(account, CarrierEvent.Blocked, 0, "time");
    }

    private void Write(Account account, CarrierEvent what, decimal amount, string cause) =>
        ledger.Write(new(0, calendar.Now, profile.Key, account.Iccid, what, amount, profile.Currency, account.Balance, account.ValidUntil, cause));
}
