using EsimModem.Tests.Support;

namespace EsimModem.Tests.Config;

/// <summary>What the configuration says of carriers, plans and caps must fit the carrier files.</summary>
internal sealed class CarrierRulesTests
{
    private const string Card = "sims:\n  - match: { iccid: \"8999799000000000012\" }\n    carrier: testel\n";

    private ConfigFolder _folder = null!;

    [SetUp]
    public void Open() => _folder = new ConfigFolder().With("carriers.d/testel.yaml", """
        carrier: testel
        name: Testel
        country: KZ
        zone: Asia/Almaty
        currency: KZT
        networks: ["40199"]
        settles: { ussd: 20h }
        ask: [{ ussd: "*100#" }]
        renew:
          ussd: { code: "*200#", accepted: ["accepted"] }
        plans:
          - { plan: three-days, period: 72h, price: 990 KZT, early: extends }
        """);

    [TearDown]
    public void Close() => _folder.Dispose();

    [TestCase("carrier: testl", "4:14: no carrier file describes `testl`; did you mean `testel`?")]
    [TestCase("carrier: testel\n    plan: three-day", "5:11: `testel` has no plan `three-day`; did you mean `three-days`?")]
    [TestCase("plan: four-thousand-days", "4:11: no carrier file has a plan `four-thousand-days`")]
    [TestCase("carrier: testel\n    topUp: { max: 5 USD }", "5:12: `testel` counts in KZT, not in USD")]
    [TestCase("plan: { plan: own, period: 5x, price: 1 KZT }", "4:32: `period` must be a period such as 72h, 28d, 1mo, open or reply, it is `5x`")]
    public void What_no_carrier_file_knows_is_a_fault(string line, string fault) =>
        Assert.That(_folder.Faults($"carriers: carriers.d\nsims:\n  - match: any\n    {line}\n"), Is.EqualTo(new[] { $"esim-modem.yaml:{fault}" }));

    [Test]
    public void A_plan_may_be_written_at_the_sim()
    {
        var settings = _folder.Read($"carriers: carriers.d\n{Card}    plan: {{ plan: own, period: 28d, price: 2490 KZT }}\n");
        Assert.That(settings.Faults, Is.Empty);
        Assert.That(settings.Configuration.Sims[0].Plan!.Name, Is.EqualTo("own"));
        Assert.That(settings.Book.Find("testel"), Is.Not.Null);
    }

    [Test]
    public void A_carrier_file_is_read_along_and_its_faults_have_their_own_place()
    {
        _folder.With("carriers.d/broken.yaml", "carrier: broken\nname: Broken\nplanes: []\n");
        var faults = _folder.Faults("carriers: carriers.d\nsims:\n  - match: any\n    carrier: broken\n");
        Assert.That(faults, Has.Some.StartsWith("carriers.d/broken.yaml:3:1: unknown key `planes`; did you mean `plans`?"));
        Assert.That(faults, Has.None.StartsWith("esim-modem.yaml"));
    }

    [Test]
    public void A_folder_of_carrier_files_that_is_named_must_be_there() =>
        Assert.That(_folder.Faults("carriers: nowhere").Single(), Does.StartWith("esim-modem.yaml:1:11: `carriers` names ").And.EndWith("there is no such folder"));

    [TestCase("perSim: [9900 KZT / 30d], perBank: [100000 KZT / 30d]", null)]
    [TestCase("perSim: [9899 KZT / 30d], perBank: [100000 KZT / 30d]", "5:11: `three-days` needs 9900.00 KZT in 30d, and `perSim` stops at 9899.00 KZT")]
    [TestCase("perSim: [900 KZT / 1d], perBank: [100000 KZT / 30d]", "5:11: `three-days` needs 990.00 KZT in 24h, and `perSim` stops at 900.00 KZT")]
    [TestCase("perSim: [9900 KZT / 30d], perBank: [5000 KZT / 30d]", "7:11: the plans of `sims` need 9900.00 KZT in 30d, and `perBank` stops at 5000.00 KZT")]
    [TestCase("perSim: [50 XTS / 30d], perBank: [50 XTS / 30d]", "5:11: `perSim` has no limit in KZT, so renewals of `three-days` hold|7:11: no carrier counts in XTS")]
    [TestCase("perSim: [9900 KZT / 30d, 5 KTZ / 30d], perBank: [99000 KZT / 30d, 5 KTZ / 30d]", "7:11: no carrier counts in KTZ; did you mean `KZT`?")]
    public void Caps_that_stop_the_plans_own_rhythm_are_noted(string caps, string? note)
    {
        var notes = _folder.Notes($"carriers: carriers.d\n{Card}    plan: three-days\n    renewals: on\nspending: {{ {caps} }}\n");
        Assert.That(notes.Where(each => each.StartsWith("esim-modem")), Is.EqualTo(note is null ? [] : note.Split('|').Select(each => $"esim-modem.yaml:{each}")));
    }

    [Test]
    public void Who_only_observes_needs_no_caps_that_fit() =>
        Assert.That(_folder.Notes($"carriers: carriers.d\n{Card}    plan: three-days\nspending: {{ perSim: [1 KZT / 1d], perBank: [1 KZT / 1d] }}\n"), Is.Empty);

    [Test]
    public void A_lead_shorter_than_settles_is_noted_where_the_plan_is()
    {
        _folder.With("carriers.d/other.yaml", """
            carrier: other
            name: Other
            country: KZ
            zone: Asia/Almaty
            currency: KZT
            networks: ["40198"]
            settles: { ussd: 24h }
            ask: [{ ussd: "*100#" }]
            renew:
              ussd: { code: "*200#", accepted: ["accepted"] }
            plans:
              - { plan: day, period: 72h, price: 990 KZT, early: extends, lead: { ussd: 6h } }
            """);
        Assert.That(_folder.Notes("carriers: carriers.d"),
            Is.EqualTo(new[] { "carriers.d/other.yaml: plan `day`: its lead by ussd (6h) is shorter than `settles` (24h), so it may end before an order is proved" }));
    }

    [Test]
    public void A_way_that_the_carrier_does_not_have_is_noted() =>
        Assert.That(_folder.Notes($"carriers: carriers.d\n{Card}    renew: [auto, ussd, person]\n"),
            Is.EqualTo(new[] { "esim-modem.yaml:5:12: `auto` will be skipped: the file of `testel` has no such order" }));

    [Test]
    public void What_an_own_file_promises_and_nobody_carries_out_yet_is_noted()
    {
        _folder.With("carriers.d/late.yaml", """
            carrier: late
            name: Late
            country: KZ
            zone: Asia/Almaty
            currency: KZT
            networks: ["40197"]
            ask: [{ sms: BALANCE, to: "5050", within: 10m }]
            renew:
              sms: { text: "3D", to: "5050", accepted: ["ok"], refused: [] }
            """);
        Assert.That(_folder.Notes("carriers: carriers.d"), Is.EqualTo(new[]
        {
            "carriers.d/late.yaml: Asking by SMS is not built yet; give a USSD code.",
            "carriers.d/late.yaml: Renewal by SMS is not built yet; use ussd, auto or person.",
        }));
    }

    [Test]
    public void The_built_in_files_are_good() =>
        Assert.That(_folder.Notes(""), Is.Empty);
}
