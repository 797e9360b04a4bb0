using EsimModem.Sims;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Config;

/// <summary>The environment has the last word on single values, and its faults name the variable.</summary>
internal sealed class EnvironmentOverridesTests
{
    private ConfigFolder _folder = null!;

    [SetUp]
    public void Open() => _folder = new ConfigFolder();

    [TearDown]
    public void Close() => _folder.Dispose();

    [Test]
    public void A_variable_replaces_what_the_file_says()
    {
        var configuration = _folder.Read("listen: 127.0.0.1:1\ncheck: { every: 1h, near: 30m }", ("ESIMMODEM__LISTEN", "127.0.0.1:2"), ("ESIMMODEM__CHECK__EVERY", "2h")).Configuration;
        Assert.That(configuration.Web.Listen!.Port, Is.EqualTo(2));
        Assert.That(configuration.Check.Every, Is.EqualTo(TimeSpan.FromHours(2)));
        Assert.That(configuration.Check.Near, Is.EqualTo(TimeSpan.FromMinutes(30)));
    }

    [Test]
    public void A_variable_adds_what_the_file_does_not_say()
    {
        var configuration = _folder.Read("", ("ESIMMODEM__CHECK__ATONCE", "2"), ("ESIMMODEM__SPENDING__PERSIM", "5 KZT / 1d"), ("ESIMMODEM__RENEWALS", "on")).Configuration;
        Assert.That(configuration.Check.AtOnce, Is.EqualTo(2));
        Assert.That(configuration.Spending.PerSim, Has.Count.EqualTo(1));
        Assert.That(configuration.Renewals, Is.EqualTo(RenewalMode.On));
    }

    [Test]
    public void An_item_of_a_list_is_reached_by_its_number()
    {
        var configuration = _folder.Read("sims:\n  - match: any\n    slot: a\n", ("ESIMMODEM__SIMS__0__SLOT", "b")).Configuration;
        Assert.That(configuration.Sims[0].Slot, Is.EqualTo("b"));
    }

    [Test]
    public void An_empty_variable_takes_a_value_back() =>
        Assert.That(_folder.Read("renewals: on\nspending: { perSim: [1 KZT / 1d], perBank: [1 KZT / 1d] }", ("ESIMMODEM__RENEWALS", "")).Configuration.Renewals, Is.EqualTo(RenewalMode.Observe));

    [TestCase("ESIMMODEM__LISTNE", "x", "ESIMMODEM__LISTNE: unknown key `listne`; did you mean `listen`?")]
    [TestCase("ESIMMODEM__LISTEN", "x", "ESIMMODEM__LISTEN: `listen` must be an address and a port such as 127.0.0.1:8476, or off, it is `x`")]
    [TestCase("ESIMMODEM__CHECK__EVERY", "1s", "ESIMMODEM__CHECK__EVERY: `every` must be at least 5s")]
    [TestCase("ESIMMODEM__RENEWALS", "on", "ESIMMODEM__RENEWALS: `renewals: on` needs hard stops: add `spending: { perSim: [12000 KZT / 30d], perBank: [100000 KZT / 1d] }`")]
    [TestCase("ESIMMODEM__CHECK", "1s", "ESIMMODEM__CHECK: this is a map and cannot be set by a variable; only single values can")]
    [TestCase("ESIMMODEM__MODEMS__1__PORT", "/dev/a", "ESIMMODEM__MODEMS__1__PORT: the list has no item 1; they count from 0, and the file has 1")]
    [TestCase("ESIMMODEM____LISTEN", "x", "ESIMMODEM____LISTEN: this names no key; write it as ESIMMODEM__KEY or ESIMMODEM__KEY__KEY")]
    public void A_fault_names_the_variable(string name, string value, string fault) =>
        Assert.That(_folder.Faults("check: { every: 1h }\nmodems: [{ port: /dev/b }]", (name, value)), Is.EqualTo(new[] { fault }));

    [Test]
    public void Other_variables_are_nobodys_business() =>
        Assert.That(_folder.Faults("", ("ESIMMODEM_TOKEN", "x"), ("PATH", "x")), Is.Empty);
}
