using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>The carrier has given up one of two codes that its file names; the other one tells all, and that is a look like any other.</summary>
public class AQuestionThatAlwaysFailsKeepsNothingAway
{
    private const string GivenUp = "*555#";

    [Test]
    public async Task A_person_may_renew_and_the_account_is_not_asked_more_often_for_it()
    {
        await using var town = await Begin(RenewalMode.Observe);
        var looks = Asked(town);
        town.Pass(TimeSpan.FromDays(1));
        Assert.That(Asked(town) - looks, Is.EqualTo((int)(TimeSpan.FromDays(1) / town.Box.Settings.Check.Every)).Within(1), "looks of a day far from the end");
        Assert.That(town.Ledger.Sim(town.Iccid), Has.Property("Misses").EqualTo(0), "and a restart knows it");

        var renewed = town.Do(desk => desk.Renew(town.Iccid, trial: false, by: "owner"));
        town.Pass(TimeSpan.FromMinutes(2));
        Assert.That(renewed.IsCompletedSuccessfully, renewed.Exception?.InnerException?.Message);
        town.Until("the plan renewed", TimeSpan.FromHours(8), () => town.Orders(OrderKind.Renewal).SingleOrDefault(order => order.State == OrderState.Confirmed));
        Assert.That(town.Charges(), Is.EqualTo(1));
    }

    [Test]
    public async Task The_daemon_renews_in_time()
    {
        await using var town = await Begin(RenewalMode.On);
        town.Until("the plan renewed", TimeSpan.FromDays(13), () => town.Orders(OrderKind.Renewal).SingleOrDefault(order => order.State == OrderState.Confirmed));
        Assert.That(town.World.AccountOf(town.Iccid).IsActive(town.Now));
        Assert.That(town.Bank.Tasks(), Is.Empty);
    }

    private static async Task<Town> Begin(RenewalMode renewals)
    {
        var town = await Town.Begin(renewals, new CardPlan("activ") { Left = TimeSpan.FromDays(12), Language = Language.Ru });
        var file = Path.Combine(town.Box.Folder, "carriers.d", "activ.yaml");
        File.AppendAllText(file, $"\nask: [{{ ussd: \"{GivenUp}\" }}, {{ ussd: \"*100#\" }}]\n");
        for (var time = 0; time < 1000; time++) town.World.Modems[0].Inject(new Injection(Fault.NotSupported, When: GivenUp));
        town.Box.Reload();
        var seen = town.Bank.Sim(town.Iccid)!.Facts.AskedAt;
        town.Until("a look with both questions", TimeSpan.FromHours(25), () => Asked(town) > 0 && town.Bank.Sim(town.Iccid)!.Facts.AskedAt > seen ? "looked" : null);
        town.Pass(TimeSpan.FromMinutes(2));
        return town;
    }

    private static int Asked(Town town) =>
        town.Ledger.History(town.Iccid, 1000, null).Count(row => row.What == NoteKind.Reading && row.Text.StartsWith($"asked {GivenUp}: no answer", StringComparison.Ordinal));
}
