namespace EsimModem.Simulator.Carriers;

/// <summary>What a carrier does between midnight and four: renews by itself, takes fees, sells daily packages.</summary>
internal sealed class NightRun(SimulatedCarrier carrier, Bookkeeper books, Calendar calendar, Faults faults)
{
    public const int SlotMinutes = 230;
    private const decimal DailyPackagePrice = 290;
    private static readonly TimeSpan UntilNext = TimeSpan.FromHours(24);

    public void Begin() => calendar.At(CarrierTime.NextMidnight(calendar.Now), Night);

    private void Night()
    {
        foreach (var account in carrier.Accounts)
        {
            if (account.AutoRenewal || account.PaysDaily || account.NightlyFee > 0 || faults.DailyPackage)
                calendar.After(account.NightSlot, () => Visit(account));
        }

        Begin();
    }

    private void Visit(Account account)
    {
        if (account.IsBlocked)
            return;
        if (account.NightlyFee > 0)
            books.Charge(account, CarrierEvent.Fee, account.NightlyFee);
        if (account.AutoRenewal && account.ValidUntil - calendar.Now <= UntilNext)
            books.Book(account, account.Plan, carrier.PriceOf(account.Plan), CarrierEvent.AutoRenewed, "auto");
        else if (account.PaysDaily && account.ValidUntil - calendar.Now <= UntilNext)
            books.SellDay(account, "night");
        else if (faults.DailyPackage && !account.IsActive(calendar.Now))
            books.Charge(account, CarrierEvent.DailyPackage, DailyPackagePrice);
    }
}
