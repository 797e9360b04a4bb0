using EsimModem.Carriers.World;
using EsimModem.Config;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Banks;

/// <summary>A world's list that cannot be read is told, and mended without a restart.</summary>
internal sealed class WorldListTests
{
    private const string One = """<serviceproviders format="2.0"><country code="fi"><provider><name>Jarvi</name><gsm><network-id mcc="244" mnc="99"/><balance-check><ussd>*1#</ussd></balance-check></gsm></provider></country></serviceproviders>""";

    [Test]
    public async Task The_alert_ends_once_a_reload_finds_it_well()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        var broken = new Lazy<WorldList>(() => WorldList.None with { Fault = "it is torn" });
        Assert.That(broken.Value.Fault, Is.Not.Null, "somebody needed it");
        town.Learn(broken);
        Assert.That(Told(town), Is.EqualTo("it is torn"));
        town.Learn();
        Assert.That(Told(town), Is.Null);
    }

    [Test]
    public void It_is_read_again_where_the_package_changed_or_it_could_not_be_read()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("esim-world-").FullName, "list.xml");
        var shelf = new WorldShelf(file);
        Assert.That(shelf.Newest.Value.Carriers, Is.Empty, "not installed");
        File.WriteAllText(file, "torn");
        Assert.That(shelf.Newest.Value.Fault, Is.Not.Null);
        Assert.That(shelf.Newest.IsValueCreated, Is.False, "it is tried once more");
        File.WriteAllText(file, One);
        var first = shelf.Newest;
        Assert.That(first.Value.Carriers, Has.Count.EqualTo(1));
        Assert.That(shelf.Newest, Is.SameAs(first), "nobody reads it twice for nothing");
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private static string? Told(Town town) => town.Bank.Alerts.Open.FirstOrDefault(alert => (alert.What, alert.About) == ("carriers", "world"))?.Remedy;
}
