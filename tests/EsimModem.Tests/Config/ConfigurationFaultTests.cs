using EsimModem.Config;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Config;

/// <summary>What is wrong is said with its place and with what was probably meant.</summary>
internal sealed class ConfigurationFaultTests
{
    private const string Caps = "\nspending: { perSim: [1 KZT / 1d], perBank: [1 KZT / 1d] }";

    private ConfigFolder _folder = null!;

    [SetUp]
    public void Open() => _folder = new ConfigFolder();

    [TearDown]
    public void Close() => _folder.Dispose();

    [TestCase("renewal: on", "1:1: unknown key `renewal`; did you mean `renewals`?")]
    [TestCase("check: { evry: 5m }", "1:10: unknown key `evry`; did you mean `every`?")]
    [TestCase("sims:\n  - match: any\n    lable: x", "3:5: unknown key `lable`; did you mean `label`?")]
    [TestCase("sims:\n  - match: { icid: 1 }", "2:14: unknown key `icid`; did you mean `iccid`?")]
    [TestCase("modems: [{ port: /dev/a, speed: 1 }]", "1:26: unknown key `speed`")]
    [TestCase("hubPower: 1-1.4", "1:11: `hubPower` must be a list, it is text")]
    [TestCase("hubPower: [usb1]", "1:12: `hubPower` must be a hub as `uhubctl` prints it, such as 1-1.4 or 1, it is `usb1`")]
    [TestCase("bank: [a]", "1:7: `bank` must be text, it is a list")]
    [TestCase("check: 5m", "1:8: `check` must be a map, it is text")]
    [TestCase("check: { every: 4s }", "1:17: `every` must be at least 5s")]
    [TestCase("check: { every: 4 }", "1:17: `every` must be a duration such as 30s, 10m, 6h, 3d, 4w, 1mo or 1h30m, it is `4`")]
    [TestCase("check: { atOnce: 0 }", "1:18: `atOnce` must be from 1 to 1024, it is 0")]
    [TestCase("renewals: of", "1:11: `renewals` must be observe, approve, on, it is `of`; did you mean `on`?")]
    [TestCase("renewals: no", "1:11: `renewals` must be observe, approve, on, it is `no`; did you mean `observe`?")]
    [TestCase("roaming: off", "1:10: `roaming` must be hold, ask, on, it is `off`; did you mean `hold`?")]
    [TestCase("listen: 8476", "1:9: `listen` must be an address and a port such as 127.0.0.1:8476, or off, it is `8476`")]
    [TestCase("listen: 127.1:8476", "1:9: `listen` must be an address and a port such as 127.0.0.1:8476, or off, it is `127.1:8476`")]
    [TestCase("listen: 127.0.0.1:99999", "1:9: `listen` must be an address and a port such as 127.0.0.1:8476, or off, it is `127.0.0.1:99999`")]
    [TestCase("spending: { perSim: [12000 / 30d] }", "1:22: `perSim` must be money and a window such as 12000 KZT / 30d, it is `12000 / 30d`")]
    [TestCase("spending: { perSim: [12000 KZT] }", "1:22: `perSim` must be money and a window such as 12000 KZT / 30d, it is `12000 KZT`")]
    [TestCase("spending: { perSim: [-1 KZT / 1d] }", "1:22: `perSim` must be money and a window such as 12000 KZT / 30d, it is `-1 KZT / 1d`")]
    [TestCase("spending: { perSim: [1 KZT / 1d, 2 KZT / 24h] }", "1:34: `perSim` has two limits for KZT in the same window; keep one")]
    [TestCase("modems: [{ baud: 9600 }]", "1:10: `modems` lacks its `port`")]
    [TestCase("modems: [{ port: /dev/a, baud: 9601 }]", "1:32: `baud` must be a speed that serial lines have, such as 9600 or 115200; it is 9601")]
    [TestCase("modems: [{ port: tcp://host }]", "1:18: `port` must be a path such as /dev/ttyUSB0 or /dev/serial/by-path/*, or tcp://HOST:PORT; it is `tcp://host`")]
    [TestCase("modems: [{ port: http://host:1 }]", "1:18: `port` must be a path such as /dev/ttyUSB0 or /dev/serial/by-path/*, or tcp://HOST:PORT; it is `http://host:1`")]
    [TestCase("modems: [{ port: /dev/a }, { port: /dev/a }]", "1:36: the port /dev/a stands above already")]
    [TestCase("modems: [/dev/a]", "1:10: `modems` must be a map, it is text")]
    [TestCase("sims: [{ label: x }]", "1:8: `sims` lacks its `match`")]
    [TestCase("sims: [{ match: all }]", "1:17: `match` must be `any`, or a map such as { iccid: \"8999701*\" }, it is text")]
    [TestCase("sims: [{ match: {} }]", "1:17: `match` names nothing; it must be `any`, or a map such as { iccid: \"8999701*\" }")]
    [TestCase("sims: [{ match: { iccid: ~ } }]", "1:26: `iccid` must be text, it is nothing")]
    [TestCase("sims: [{ match: { iccid: 89x } }]", "1:26: `iccid` is made of digits, and of `*` and `?` for what may be anything")]
    [TestCase("sims: [{ match: any, renew: [ussd, ussd] }]", "1:36: `renew` names this way twice")]
    [TestCase("sims: [{ match: any, renew: [usd] }]", "1:30: `renew` must be auto, ussd, sms, pay, person, it is `usd`; did you mean `ussd`?")]
    [TestCase("sims: [{ match: any, topUp: { ways: [ussd] } }]", "1:38: `ways` must be voucher, pay, person, it is `ussd`")]
    [TestCase("sims: [{ match: any, topUp: { min: 2 KZT, max: 1 KZT } }]", "1:36: `min` is more than `max` (1.00 KZT)")]
    [TestCase("sims: [{ match: any, topUp: { min: 2 KZT, max: 3 USD } }]", "1:29: `topUp` mixes currencies; a SIM has one")]
    [TestCase("sims: [{ match: any, topUp: { step: 0 KZT } }]", "1:37: `step` must be more than nothing")]
    [TestCase("pay: { url: agent, secret: s }", "1:13: `url` must be a web address such as https://agent.example/pay, it is `agent`")]
    [TestCase("pay: { url: https://agent.example }", "1:6: `pay` lacks its `secret`")]
    [TestCase("alerts: [{ mail: owner }]", "1:18: `mail` must be a mail address, it is `owner`")]
    [TestCase("alerts: [{ sms: \"8701\" }]", "1:17: `sms` must be a number with its country, such as +77010000000")]
    [TestCase("alerts: [{ mail: a@b, sms: \"+77010000000\" }]", "1:10: an alert is one of `webhook`, `mail`, `sms` or `run`, each in an entry of its own")]
    [TestCase("tokens: [{ name: a, role: boss, secret: 0123456789abcdef }]", "1:27: `role` must be viewer, operator, it is `boss`")]
    [TestCase("tls: { certificate: cert.pem, key: file:none }", "1:21: `certificate` must be PEM; write `file:PATH` of a PEM file|1:36: `key` lies in none: there is no such file")]
    [TestCase("bank: a\nbank: b", "2:1: `bank` stands here twice, first in line 1")]
    [TestCase("bank: a\n\tstate: b", "2:1: a tab cannot indent YAML; use blanks")]
    public void A_fault_has_its_place(string yaml, string fault)
    {
        var faults = _folder.Faults(yaml);
        Assert.That(faults, Is.EqualTo(fault.Split('|').Select(each => $"esim-modem.yaml:{each}")));
    }

    [Test]
    public void All_faults_are_told_at_once_from_top_to_bottom() =>
        Assert.That(_folder.Faults("check: { every: x }\nroaming: y\nbogus: 1\n"), Has.Count.EqualTo(3).And.Ordered);

    [TestCase("renewals: on", "1:11")]
    [TestCase("renewals: approve", "1:11")]
    [TestCase("sims:\n  - match: any\n    renewals: on", "3:15")]
    public void Who_wants_renewals_must_say_where_they_stop(string yaml, string place)
    {
        Assert.That(_folder.Faults(yaml), Has.Count.EqualTo(1).And.All.StartsWith($"esim-modem.yaml:{place}: `renewals: ").And.All.Contains("needs hard stops"));
        Assert.That(_folder.Faults(yaml + Caps), Is.Empty);
    }

    [TestCase("label: Kiosk 12"), TestCase("number: \"+77010000000\""), TestCase("pin: \"1234\"")]
    public void What_belongs_to_one_card_needs_its_whole_name(string line)
    {
        Assert.That(_folder.Faults($"sims:\n  - match: {{ iccid: \"8999701*\" }}\n    {line}"), Has.Count.EqualTo(1).And.All.Contains("belongs to one card"));
        Assert.That(_folder.Faults($"sims:\n  - match: any\n    {line}"), Has.Count.EqualTo(1));
        Assert.That(_folder.Faults($"sims:\n  - match: {{ port: /dev/ttyUSB0 }}\n    {line}"), Has.Count.EqualTo(1));
        Assert.That(_folder.Faults($"sims:\n  - match: {{ iccid: \"8999701000000000012\" }}\n    {line}"), Is.Empty);
        Assert.That(_folder.Faults($"sims:\n  - match: {{ imsi: \"401010000000001\" }}\n    {line}"), Is.Empty);
    }

    [TestCase("12a4"), TestCase("123"), TestCase("123456789")]
    public void A_pin_is_checked_and_never_repeated(string pin)
    {
        var faults = _folder.Faults($"sims: [{{ match: {{ iccid: \"8999701000000000012\" }}, pin: \"{pin}\" }}]");
        Assert.That(faults, Has.Count.EqualTo(1).And.All.Contains("`pin` must be 4 to 8 digits"));
        Assert.That(faults[0], Does.Not.Contain(pin));
    }

    [Test]
    public void One_label_names_one_card() =>
        Assert.That(_folder.Faults("sims:\n  - { match: { imsi: \"1\" }, label: A }\n  - { match: { imsi: \"2\" }, label: A }"),
            Is.EqualTo(new[] { "esim-modem.yaml:3:36: another SIM above is labelled `A`; give each its own" }));

    [TestCase("0.0.0.0:80", false), TestCase("192.168.1.5:80", false), TestCase("\"[::]:80\"", false), TestCase("\"*:80\"", false)]
    [TestCase("127.0.0.9:80", true), TestCase("\"[::1]:80\"", true), TestCase("off", true)]
    public void A_door_that_is_open_to_others_needs_a_token(string listen, bool isGood)
    {
        Assert.That(_folder.Faults($"listen: {listen}"), isGood ? Is.Empty : Has.Count.EqualTo(1).And.All.Contains("needs a token"));
        Assert.That(_folder.Faults($"listen: {listen}\ntokens: [{{ name: a, role: viewer, secret: 0123456789abcdef }}]"), Is.Empty);
    }

    [Test]
    public void Tokens_are_told_apart_by_name_and_secret()
    {
        var faults = _folder.Faults("tokens:\n  - { name: a, role: viewer, secret: 0123456789abcdef }\n  - { name: a, role: operator, secret: 0123456789abcdef }");
        Assert.That(faults, Has.Count.EqualTo(2));
        Assert.That(faults, Has.Some.Contains("stands above already").And.Some.Contains("same secret"));
        Assert.That(string.Join('\n', faults), Does.Not.Contain("0123456789abcdef"));
    }

    [Test]
    public void A_secret_that_cannot_be_had_is_told_at_its_place()
    {
        _folder.With("empty", " \n");
        const string yaml = "tokens: [{{ name: a, role: viewer, secret: file:{0} }}]";
        Assert.That(_folder.Faults(string.Format(yaml, "none")).Single(), Does.StartWith("esim-modem.yaml:1:43: `secret` lies in ").And.EndWith("none: there is no such file"));
        Assert.That(_folder.Faults(string.Format(yaml, "empty")).Single(), Does.EndWith("empty, which is empty"));
        Assert.That(_folder.Faults(string.Format(yaml, ".")).Single(), Does.EndWith("this is a folder; name the file in it"));
    }

    [Test]
    public void A_secret_that_everyone_can_read_is_a_note()
    {
        _folder.With("token", "0123456789abcdef", UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Assert.That(_folder.Notes("tokens: [{ name: a, role: viewer, secret: file:token }]"), Is.EqualTo(new[] { "esim-modem.yaml:1:43: everyone on this box can read token; chmod 640 it" }));
    }

    [TestCase("sims: [{ match: any, renew: [sms] }]", "1:30: sms: not built yet; it will be skipped")]
    [TestCase("sims: [{ match: any, topUp: { ways: [voucher] } }]", "1:38: voucher: not built yet; it will be skipped")]
    [TestCase("alerts: [{ mail: a@b }]", "1:18: mail: not built yet; alerts are only written to the log")]
    [TestCase("alerts: [{ run: none }]", "1:17: run: not built yet; alerts are only written to the log|1:17: `run` names none, and there is no such program")]
    [TestCase("sims:\n  - match: any\n  - match: { imsi: 4* }", "3:5: nothing comes to this entry: the one in line 2 takes it all (the first match wins)")]
    [TestCase("sims: [{ match: { iccid: \"8999701\" } }]", "1:26: an ICCID has 18 to 20 digits, this one has 7; write `*` after its beginning")]
    [TestCase("check: { every: 1h, near: 2h }", "1:27: `near` is longer than `every`; SIMs are asked less often when it matters most")]
    [TestCase("renewals: on\nspending: { perSim: [1 KZT / 1d] }", "2:11: `perBank` has no limit in KZT, so nothing stops KZT for the bank as a whole")]
    [TestCase("listen: 0.0.0.0:80\ntokens: [{ name: a, role: viewer, secret: 0123456789abcdef }]", "1:9: tokens cross the network unencrypted; add `tls`, or keep the network to yourself")]
    [TestCase("tokens: [{ name: a, role: viewer, secret: short }]", "1:43: this token is short; 16 characters or more cannot be guessed")]
    public void What_is_allowed_and_odd_is_a_note(string yaml, string note) =>
        Assert.That(_folder.Notes(yaml), Is.EqualTo(note.Split('|').Select(each => $"esim-modem.yaml:{each}")));

    [Test]
    public void A_file_that_cannot_be_read_is_one_sentence()
    {
        Assert.That(Faults(Path.Combine(_folder.Path, "none.yaml")), Is.EqualTo(new[] { "none.yaml: there is no such file" }));
        Assert.That(Faults(Path.Combine(_folder.Path, "none/none.yaml")), Is.EqualTo(new[] { "none/none.yaml: there is no such file" }));
        Assert.That(Faults(_folder.Path + "/."), Is.EqualTo(new[] { ".: this is a folder; name the file in it" }));
        File.WriteAllBytes(_folder.File, [0x62, 0x3A, 0x20, 0xFF, 0xFE]);
        Assert.That(Faults(_folder.File), Is.EqualTo(new[] { "esim-modem.yaml: it is not UTF-8 text; save it as UTF-8" }));
    }

    private IEnumerable<string> Faults(string file) =>
        new ConfigurationReader(new Dictionary<string, string>()).Read(file).Faults.Select(fault => fault.ToString().Replace(_folder.Path + "/", ""));
}
