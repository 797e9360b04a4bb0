using System.Net;
using EsimModem.Alerts;
using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Config;
using EsimModem.Ledger;
using EsimModem.Serial;
using EsimModem.Sims;
using EsimModem.Tests.Support;
using EsimModem.Web;

namespace EsimModem.Tests.Config;

/// <summary>Every key of the configuration arrives where it belongs.</summary>
internal sealed class ConfigurationReaderTests
{
    private const string Testel = """
        carrier: testel
        name: Testel
        country: KZ
        zone: Asia/Almaty
        currency: KZT
        networks: ["40199"]
        ask: [{ ussd: "*100#" }]
        plans:
          - { plan: three-days, period: 72h, price: 990 KZT, early: extends }
        """;

    private ConfigFolder _folder = null!;

    [SetUp]
    public void Open() => _folder = new ConfigFolder();

    [TearDown]
    public void Close() => _folder.Dispose();

    [Test]
    public void Every_key_is_read()
    {
        _folder.With("carriers.d/testel.yaml", Testel).With("token", "a-long-secret-of-a-token\n").With("pin12", "1234\n").With("pay.key", "pay secret").With("tell", "#!/bin/sh\n", UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var result = _folder.Read("""
            bank: astana-07
            state: var/state
            listen: 0.0.0.0:9000
            tokens: [{ name: phone, role: viewer, secret: file:token }]
            modems:
              - port: /dev/serial/by-path/*
                baud: 9600
              - port: tcp://127.0.0.1:3001
            renewals: approve
            spending:
              perSim:  [12000 KZT / 30d]
              perBank: [100000 KZT / 1d, 500000 KZT / 30d]
            roaming: ask
            check: { every: 12h, near: 3h, jitter: 0s, atOnce: 8 }
            carriers: carriers.d
            sims:
              - match: { iccid: "8999701000000000012" }
                label: Kiosk 12
                slot: "2/7"
                number: "+77010000000"
                carrier: testel
                plan: three-days
                pin: file:pin12
                renewals: on
                renew: [auto, ussd, sms, pay, person]
                topUp: { ways: [voucher, pay, person], min: 500 KZT, max: 3000 KZT, step: 100 KZT, buffer: 100 KZT }
              - match: any
                renewals: observe
            pay: { url: https://agent.example/pay, secret: file:pay.key }
            alerts:
              - webhook: https://ntfy.example/kiosks
              - mail: owner@example.org
              - sms: "+77010000000"
              - run: tell
            """);

        Assert.That(result.Faults, Is.Empty);
        var configuration = result.Configuration;
        Assert.Multiple(() =>
        {
            Assert.That(configuration.Bank, Is.EqualTo("astana-07"));
            Assert.That(configuration.State, Is.EqualTo(Path.Combine(_folder.Path, "var/state")));
            Assert.That(configuration.Carriers, Is.EqualTo(Path.Combine(_folder.Path, "carriers.d")));
            Assert.That(configuration.Web.Listen, Is.EqualTo(new IPEndPoint(IPAddress.Any, 9000)));
            Assert.That(configuration.Web.Tokens, Is.EqualTo(new[] { new TokenSettings("phone", TokenRole.Viewer, "a-long-secret-of-a-token") }));
            Assert.That(configuration.Modems, Is.EqualTo(new[] { new PortSettings("/dev/serial/by-path/*", 9600), new PortSettings("tcp://127.0.0.1:3001") }));
            Assert.That(configuration.Renewals, Is.EqualTo(RenewalMode.Approve));
            Assert.That(configuration.Spending.PerSim, Is.EqualTo(new[] { new SpendingCap(new Money(12000, "KZT"), TimeSpan.FromDays(30)) }));
            Assert.That(configuration.Spending.PerBank, Has.Count.EqualTo(2));
            Assert.That(configuration.Roaming, Is.EqualTo(RoamingRule.Ask));
            Assert.That(configuration.Check.Every, Is.EqualTo(TimeSpan.FromHours(12)));
            Assert.That(configuration.Check.Near, Is.EqualTo(TimeSpan.FromHours(3)));
            Assert.That(configuration.Check.Jitter, Is.EqualTo(TimeSpan.Zero));
            Assert.That(configuration.Check.AtOnce, Is.EqualTo(8));
            Assert.That(configuration.Pay!.Url, Is.EqualTo(new Uri("https://agent.example/pay")));
            Assert.That(configuration.Pay.Secret, Is.EqualTo("pay secret"));
            Assert.That(configuration.Alerts, Is.EqualTo(new AlertSettings[]
            {
                new(AlertKind.Webhook, "https://ntfy.example/kiosks"), new(AlertKind.Mail, "owner@example.org"),
                new(AlertKind.Sms, "+77010000000"), new(AlertKind.Run, Path.Combine(_folder.Path, "tell")),
            }));
        });
        var kiosk = configuration.For(new SimIdentity(Iccid: "8999701000000000012"));
        Assert.Multiple(() =>
        {
            Assert.That(kiosk.Label, Is.EqualTo("Kiosk 12"));
            Assert.That(kiosk.Slot, Is.EqualTo("2/7"));
            Assert.That(kiosk.Number, Is.EqualTo("+77010000000"));
            Assert.That(kiosk.Carrier, Is.EqualTo("testel"));
            Assert.That(kiosk.PlanName, Is.EqualTo("three-days"));
            Assert.That(kiosk.Pin, Is.EqualTo("1234"));
            Assert.That(configuration.RenewalsOf(kiosk), Is.EqualTo(RenewalMode.On));
            Assert.That(kiosk.Renew, Is.EqualTo(new[] { WayKind.Auto, WayKind.Ussd, WayKind.Sms, WayKind.Pay, WayKind.Person }));
            Assert.That(kiosk.TopUp!.Ways, Is.EqualTo(new[] { WayKind.Voucher, WayKind.Pay, WayKind.Person }));
            Assert.That(kiosk.TopUp.Max, Is.EqualTo(new Money(3000, "KZT")));
        });
        Assert.That(configuration.RenewalsOf(configuration.For(new SimIdentity())), Is.EqualTo(RenewalMode.Observe));
    }

    [TestCase(""), TestCase("# bank: x\n---\n\n")]
    [TestCase("bank: ~\nstate:\nlisten: ~\nsims:\nspending: ~\nrenewals:\ncheck: { every: ~ }\n")]
    public void What_is_not_written_is_the_default(string yaml)
    {
        var result = _folder.Read(yaml);
        Assert.That(result.Faults, Is.Empty);
        Assert.That(result.Notes, Is.Empty);
        Assert.That(result.Configuration.State, Is.EqualTo("/var/lib/esim-modem"));
        Assert.That(result.Configuration.Renewals, Is.EqualTo(RenewalMode.Observe));
        Assert.That(result.Configuration.Roaming, Is.EqualTo(RoamingRule.Hold));
        Assert.That(result.Configuration.Spending.IsEmpty, Is.True);
        Assert.That(result.Configuration.Check.Every, Is.EqualTo(TimeSpan.FromHours(24)));
        Assert.That(result.Configuration.Web.Listen, Is.EqualTo(new IPEndPoint(IPAddress.Loopback, 8476)));
    }

    [Test]
    public void Without_a_file_the_defaults_hold()
    {
        var result = new ConfigurationReader(new Dictionary<string, string>(), Path.Combine(_folder.Path, "none.yaml")).Read();
        Assert.That(result.File, Is.Null);
        Assert.That(result.IsGood, Is.True);
    }

    [Test]
    public void The_usual_file_is_read_where_none_is_named()
    {
        _folder.With("esim-modem.yaml", "bank: here");
        Assert.That(new ConfigurationReader(new Dictionary<string, string>(), _folder.File).Read().Configuration.Bank, Is.EqualTo("here"));
    }

    [TestCase("127.0.0.1:8476", "127.0.0.1:8476"), TestCase("localhost:1", "127.0.0.1:1"), TestCase("\"[::1]:8476\"", "[::1]:8476"), TestCase("off", null)]
    public void Listen_takes_an_address_or_off(string written, string? place) =>
        Assert.That(_folder.Read($"listen: {written}").Configuration.Web.Listen?.ToString(), Is.EqualTo(place));

    [Test]
    public void The_first_entry_that_matches_wins()
    {
        var configuration = _folder.Read("""
            sims:
              - match: { iccid: "8999701*", port: "/dev/*" }
                slot: first
              - match: { iccid: "89997*" }
                slot: second
            """).Configuration;
        Assert.That(configuration.For(new SimIdentity(Iccid: "8999701000000000012", Port: "/dev/ttyUSB0")).Slot, Is.EqualTo("first"));
        Assert.That(configuration.For(new SimIdentity(Iccid: "8999701000000000012", Port: "tcp://a:1")).Slot, Is.EqualTo("second"));
        Assert.That(configuration.For(new SimIdentity(Iccid: "7")), Is.SameAs(SimSettings.None));
    }

    [Test]
    public void A_quick_check_brings_its_near_interval_and_jitter_along()
    {
        var check = _folder.Read("check: { every: 1m }").Configuration.Check;
        Assert.That(check.Near, Is.EqualTo(TimeSpan.FromMinutes(1)));
        Assert.That(check.Jitter, Is.EqualTo(TimeSpan.FromSeconds(6)));
    }

    [Test]
    public void Secrets_show_in_no_settings_record()
    {
        _folder.With("token", "a-long-secret-of-a-token");
        var configuration = _folder.Read("""
            tokens: [{ name: phone, role: operator, secret: file:token }]
            pay: { url: https://agent.example/pay, secret: paysecret }
            sims: [{ match: { iccid: "8999701000000000012" }, pin: "4711", number: "+77010000000" }]
            """).Configuration;
        Assert.That(configuration.ToString() + configuration.Pay + configuration.Web + configuration.Web.Tokens[0] + configuration.Sims[0],
            Does.Not.Contain("secret-of").And.Not.Contain("paysecret").And.Not.Contain("4711").And.Not.Contain("7010000000"));
    }
}
