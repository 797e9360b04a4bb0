using EsimModem.Config;
using EsimModem.Sims;
using EsimModem.Web;

namespace EsimModem.Tests.Config;

/// <summary>What may change while the daemon runs, and what stays until it starts again.</summary>
internal sealed class ConfigurationTests
{
    [Test]
    public void A_newer_file_changes_all_but_the_foundations()
    {
        var running = new Configuration { Bank = "a", State = "/a" };
        var newer = running with
        {
            Bank = "b",
            State = "/b",
            Renewals = RenewalMode.On,
            Web = new WebSettings { Listen = null, Tokens = [new("phone", TokenRole.Viewer, "s")] },
        };
        var renewed = running.Renewed(newer);
        Assert.That((renewed.Bank, renewed.State, renewed.Web.Listen), Is.EqualTo(("a", "/a", running.Web.Listen)));
        Assert.That(renewed.Renewals, Is.EqualTo(RenewalMode.On));
        Assert.That(renewed.Web.Tokens, Has.Count.EqualTo(1));
        Assert.That(running.NeedingRestart(newer), Is.EqualTo(new[] { "bank", "state", "listen" }));
        Assert.That(running.NeedingRestart(renewed), Is.Empty);
    }
}
