using EsimModem.Carriers;
using EsimModem.Carriers.Yaml;
using EsimModem.Ledger;
using EsimModem.Sims;

namespace EsimModem.Config;

/// <summary>Tells where caps would stop what the owner ordered himself, and where an order could come too late.</summary>
internal sealed class RhythmRules(CarrierBook book, CarrierRules carriers, Findings findings)
{
    internal void Check(MapReader map, Configuration configuration, IReadOnlyList<SimEntry> entries)
    {
        var spending = configuration.Spending;
        var planned = entries.Where(entry => configuration.RenewalsOf(entry.Settings) != RenewalMode.Observe)
            .Select(entry => (entry.Map, Plan: carriers.PlanOf(entry.Settings)))
            .Where(each => each.Plan is { Price: not null, Period.Kind: PeriodKind.Set }).ToList();
        if (!spending.IsEmpty)
        {
            foreach (var (entry, plan) in planned)
                CheckSim(entry.Set("plan")!.Place, plan!, spending.PerSim);
            if (map.Set("spending") is { } value)
            {
                CheckCurrencies(value.Place, [.. spending.PerSim, .. spending.PerBank]);
                CheckBank(value.Place, [.. planned.Select(each => each.Plan!)], spending.PerBank);
            }
        }
        CheckLeads();
        foreach (var entry in entries)
            if (entry.Settings.Plan is { } plan && carriers.CarrierOf(entry.Settings) is { } carrier)
                CheckLeads(carrier, plan, entry.Map.Set("plan")!.Place);
    }

    // A slip in a currency's letters would leave the real one without a limit, and so without renewals.
    private void CheckCurrencies(Place place, IReadOnlyList<SpendingCap> caps)
    {
        var known = book.All.Select(carrier => carrier.Currency).Distinct().ToList();
        foreach (var currency in caps.Select(cap => cap.Most.Currency).Distinct().Where(currency => known.Count > 0 && !known.Contains(currency) && !book.World.Carriers.Any(carrier => carrier.Currency == currency)))
            findings.Note(place, $"no carrier counts in {currency}{NearestName.Hint(currency, known)}");
    }

    private void CheckSim(Place place, Plan plan, IReadOnlyList<SpendingCap> caps)
    {
        var ofCurrency = caps.Where(cap => cap.Most.Currency == plan.Price!.Currency).ToList();
        if (caps.Count > 0 && ofCurrency.Count == 0)
            findings.Note(place, $"`perSim` has no limit in {plan.Price!.Currency}, so renewals of `{plan.Name}` hold");
        foreach (var cap in ofCurrency.Where(cap => Needed(plan, cap) > cap.Most))
            findings.Note(place, $"`{plan.Name}` needs {Needed(plan, cap)} in {Words(cap.Window)}, and `perSim` stops at {cap.Most}");
    }

    private void CheckBank(Place place, IReadOnlyList<Plan> plans, IReadOnlyList<SpendingCap> caps)
    {
        foreach (var cap in caps)
        {
            var needed = plans.Where(plan => plan.Price!.Currency == cap.Most.Currency).Aggregate(Money.Zero(cap.Most.Currency), (sum, plan) => sum + Needed(plan, cap));
            if (needed > cap.Most)
                findings.Note(place, $"the plans of `sims` need {needed} in {Words(cap.Window)}, and `perBank` stops at {cap.Most}");
        }
    }

    // A window that is no whole number of periods may hold one renewal more at its edge.
    private static Money Needed(Plan plan, SpendingCap cap) =>
        plan.Price! * Math.Max(1, Math.Ceiling((decimal)cap.Window.Ticks / plan.Period.Length.Length.Ticks));

    private void CheckLeads()
    {
        foreach (var carrier in book.All)
            foreach (var plan in carrier.Plans)
                CheckLeads(carrier, plan, new Place(carrier.Files[^1], 0, 0));
    }

    private void CheckLeads(Carrier carrier, Plan plan, Place place)
    {
        foreach (var way in carrier.RenewalOf(plan).Kinds)
            if (plan.Lead.Of(way) is var lead && carrier.Settles.Of(way) is var settles && lead < settles)
                findings.Note(place, $"plan `{plan.Name}`: its lead by {way.ToString().ToLowerInvariant()} ({Words(lead)}) is shorter than `settles` ({Words(settles)}), so it may end before an order is proved");
    }

    private static string Words(TimeSpan length) =>
        length.TotalDays >= 2 && length == TimeSpan.FromDays(length.Days) ? $"{length.Days}d" : Duration.Of(length).ToString();
}
