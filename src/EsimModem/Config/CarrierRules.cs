using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Yaml;
using EsimModem.Sims;

namespace EsimModem.Config;

/// <summary>What the entries of <c>sims</c> say of carriers must be what the carrier files know.</summary>
internal sealed class CarrierRules(CarrierBook book, Findings findings)
{
    internal void Check(IReadOnlyList<SimEntry> entries, bool hasPay)
    {
        foreach (var entry in entries)
        {
            CheckName(entry.Map.Set("carrier"));
            if (entry.Map.Set("match") is { IsMap: true } match && match.AsMap()!.Value("carrier") is { } pattern && entry.Settings.Match.Carrier is { } name && !Glob.IsPattern(name))
                CheckName(pattern);
            CheckPlan(entry);
            CheckCurrency(entry);
            CheckWays(entry, hasPay);
        }
    }

    /// <summary>What SIMs in force name and a new book of carriers lacks, a sentence each.</summary>
    internal static IEnumerable<string> Missing(IReadOnlyList<SimSettings> sims, CarrierBook book)
    {
        foreach (var name in sims.Select(sim => sim.Carrier).OfType<string>().Distinct().Where(name => book.Find(name) is null))
            yield return $"`sims` names the carrier `{name}`, which no file describes any more{book.Hint(name)}";
        foreach (var sim in sims.Where(sim => sim is { Plan: null, PlanName: not null } && (sim.Carrier is null || book.Find(sim.Carrier) is not null)))
            if (!book.All.Any(carrier => (sim.Carrier is null || carrier.Id == sim.Carrier) && carrier.Plan(sim.PlanName!) is not null))
                yield return $"`sims` names the plan `{sim.PlanName}`, which no file{(sim.Carrier is null ? "" : $" of `{sim.Carrier}`")} sells any more";
    }

    /// <summary>What the owner's files in force said and no file says any more, a sentence each: a folder that somebody moves or a disk that is away takes no decision back.</summary>
    internal static IEnumerable<string> Gone(CarrierBook inForce, CarrierBook book)
    {
        var way = IsEmptied(inForce, book) ? "restart esim-modem" : "`systemctl reload esim-modem`";
        return inForce.All.Where(carrier => carrier.OwnersFile is not null && book.Find(carrier.Id)?.OwnersFile is null)
            .Select(carrier => $"{carrier.OwnersFile} is gone, and with it what it says of `{carrier.Id}`; put it back, or {way} if it is to go");
    }

    /// <summary>Whether there were files of the owner's and none is left.</summary>
    internal static bool IsEmptied(CarrierBook inForce, CarrierBook book) =>
        inForce.All.Any(carrier => carrier.OwnersFile is not null) && !book.All.Any(carrier => carrier.OwnersFile is not null);

    /// <summary>The carrier of an entry, where the configuration itself tells it.</summary>
    internal Carrier? CarrierOf(SimSettings settings) => (settings.Carrier ?? settings.Match.Carrier) is { } name ? book.Find(name) : null;

    /// <summary>The plan of an entry: written there, else of its carrier, else of the only one that sells it.</summary>
    internal Plan? PlanOf(SimSettings settings)
    {
        if (settings.Plan is not null || settings.PlanName is not { } name)
            return settings.Plan;
        if (CarrierOf(settings) is { } carrier)
            return carrier.Plan(name);
        var sold = book.All.Select(each => each.Plan(name)).OfType<Plan>().ToList();
        return sold.Count == 1 ? sold[0] : null;
    }

    private void CheckName(YamlValue? value)
    {
        if (value?.Node is YamlScalar { IsEmpty: false, Text: var name } && book.Find(name) is null)
            value.Fault($"no carrier file describes `{name}`{book.Hint(name)}");
    }

    private void CheckPlan(SimEntry entry)
    {
        if (entry.Settings.PlanName is not { } name || entry.Settings.Plan is not null)
            return;
        var carrier = CarrierOf(entry.Settings);
        IReadOnlyList<Carrier> sellers = carrier is null ? book.All : [carrier];
        if (sellers.Any(seller => seller.Plan(name) is not null))
            return;
        var known = sellers.SelectMany(seller => seller.Plans).Select(plan => plan.Name).Distinct();
        var who = carrier is null ? "no carrier file has a" : $"`{carrier.Id}` has no";
        entry.Map.Set("plan")!.Fault($"{who} plan `{name}`{NearestName.Hint(name, known)}");
    }

    private void CheckCurrency(SimEntry entry)
    {
        var topUp = entry.Settings.TopUp;
        var amount = topUp?.Min ?? topUp?.Max ?? topUp?.Step ?? topUp?.Buffer;
        if (amount is not null && CarrierOf(entry.Settings) is { } carrier && carrier.Currency != amount.Currency)
            entry.Map.Set("topUp")!.Fault($"`{carrier.Id}` counts in {carrier.Currency}, not in {amount.Currency}");
    }

    private void CheckWays(SimEntry entry, bool hasPay)
    {
        var value = entry.Map.Set("renew");
        if (entry.Settings.Renew is not { } ways || value is null)
            return;
        if (ways.Contains(WayKind.Pay) && !hasPay)
            findings.Note(value.Place, "`pay` will be skipped: there is no `pay` section with the agent's address");
        if (CarrierOf(entry.Settings) is not { } carrier)
            return;
        var offered = PlanOf(entry.Settings) is { } plan ? carrier.RenewalOf(plan) : carrier.Renew;
        foreach (var way in ways.Where(way => way is (WayKind.Ussd or WayKind.Sms or WayKind.Auto) && !offered.Has(way)))
            findings.Note(value.Place, $"`{way.ToString().ToLowerInvariant()}` will be skipped: the file of `{carrier.Id}` has no such order");
    }
}
