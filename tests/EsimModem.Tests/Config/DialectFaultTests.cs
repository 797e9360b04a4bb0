using EsimModem.Tests.Support;

namespace EsimModem.Tests.Config;

/// <summary>A slip in an owner's dialect is told with its place and what was probably meant, and nothing is taken from the file.</summary>
internal sealed class DialectFaultTests
{
    private const string Begin = "dialect: acme\nmakers: [acme]\n";

    private ConfigFolder _folder = null!;

    [SetUp]
    public void Open() => _folder = new ConfigFolder();

    [TearDown]
    public void Close() => _folder.Dispose();

    [TestCase("cardNumbr: [AT+CCID]", "3:1: unknown key `cardNumbr`; did you mean `cardNumber`?")]
    [TestCase("line: { instnt: 3s }", "3:9: unknown key `instnt`; did you mean `instant`?")]
    [TestCase("ussd: { form: [plain] }", "3:9: unknown key `form`; did you mean `forms`?")]
    [TestCase("ussd: { forms: [plian] }", "3:17: `forms` must be plain, packedHex, ucs2Hex, octetHex, it is `plian`; did you mean `plain`?")]
    [TestCase("ussd: { forms: [] }", "3:16: `forms` needs one of plain, packedHex, ucs2Hex, octetHex")]
    [TestCase("extends: quectl", "3:10: no dialect is named `quectl`; did you mean `quectel`?")]
    [TestCase("extends: acme", "3:10: `acme` would extend itself by way of `acme`")]
    [TestCase("line: { gap: 20 }", "3:14: `gap` must be a time such as 20ms, 5s or 2m, it is `20`")]
    [TestCase("line: { gap: 1m }", "3:14: `gap` must be from 0s to 10s, it is 1m")]
    [TestCase("line: { network: 20ms }", "3:18: `network` must be from 1s to 10m, it is 20ms")]
    [TestCase("charset: UCS2", "3:10: `charset` must be GSM or IRA, it is `UCS2`")]
    [TestCase("cardNumber: []", "3:13: `cardNumber` needs a command; leave the key out to keep the usual ones")]
    [TestCase("hush: AT^CURC=0", "3:7: `hush` must be a list, it is text")]
    [TestCase("hush: [AT+CNMI=2,1]", "3:18: `hush` cannot hold `1`: a command begins with AT; within [ ] a comma parts entries, so put quotes around a command that holds one")]
    [TestCase("hush: [\"ATD*100#;\"]", "3:8: `hush` cannot hold `ATD*100#;`: one command stands alone; write two as two entries")]
    [TestCase("reset: \"AT+CUSD=1,*200#\"", "3:8: `reset` cannot hold `AT+CUSD=1,*200#`: a dialect sets and asks, it neither dials nor sends nor locks; what is asked of a carrier stands in its carrier file")]
    [TestCase("pinTries: [at+cpin=1234]", "3:12: `pinTries` cannot hold `at+cpin=1234`: a dialect sets and asks, it neither dials nor sends nor locks; what is asked of a carrier stands in its carrier file")]
    [TestCase("pinTries: [{ ask: AT+SPIC, counts: [pin, pukk] }]", "3:42: `counts` must be pin, puk, pin2, puk2, asked, other, it is `pukk`; did you mean `puk`?")]
    [TestCase("pinTries: [{ ask: AT+SPIC }]", "3:12: `pinTries` lacks its `counts`")]
    [TestCase("networkTime: AT+CCLK?", "3:14: `networkTime` must be AT+QLTS=1, because no other answer can be read; leave it empty where a modem does not know that")]
    [TestCase("notices: [2,1]", "3:11: `notices` must be two to five figures such as \"2,1,0,1,0\", in quotes, it is `2`")]
    public void A_slip_is_told_with_its_place_and_what_was_meant(string line, string fault) =>
        Assert.That(Faults($"{Begin}{line}\n")[0], Is.EqualTo($"dialects.d/acme.yaml:{fault}"));

    [TestCase("makers: [acme]\n", "1:1: `dialect` is missing")]
    [TestCase("dialect: Acme Inc\nmakers: [acme]\n", "1:10: `dialect` must be a short name of small letters, digits and -, it is `Acme Inc`")]
    [TestCase("dialect: acme\nextends: quectel\n", "1:1: `acme` names neither `makers` nor `models`, so no modem would ever be found to speak it")]
    [TestCase("dialect: acme\nmodels: [A]\n", "2:10: `models` must be a word of at least two letters, it is `A`")]
    [TestCase("dialect: generic\nextends: quectel\n", "2:10: `generic` extends nothing: it is what all others extend")]
    [TestCase("", "1:1: the file is empty; write `key: value` lines")]
    public void A_dialect_has_a_name_and_words_to_be_known_by(string text, string fault) =>
        Assert.That(Faults(text)[0], Is.EqualTo($"dialects.d/acme.yaml:{fault}"));

    [Test]
    public void Every_slip_is_told_at_once_and_once()
    {
        var faults = Faults($"{Begin}hush: [CURC]\nreset: RESET\nlien: {{}}\n");
        Assert.That(faults.Select(fault => fault[..fault.IndexOf(' ', StringComparison.Ordinal)]), Is.EqualTo(new[] { "dialects.d/acme.yaml:3:8:", "dialects.d/acme.yaml:4:8:", "dialects.d/acme.yaml:5:1:" }));
    }

    [Test]
    public void Two_files_of_one_name_and_two_that_extend_each_other_are_told()
    {
        _folder.With("dialects.d/one.yaml", "dialect: one\nmakers: [ones]\nextends: two\n").With("dialects.d/two.yaml", "dialect: two\nmakers: [twos]\nextends: one\n");
        _folder.With("dialects.d/twin.yaml", "dialect: one\nmakers: [others]\n");
        var faults = _folder.Faults("dialects: dialects.d");
        Assert.That(faults, Has.Some.Match("^dialects.d/twin.yaml:1:10: `one` is already described by .*one.yaml; put both into one file$"));
        Assert.That(faults, Has.Some.EqualTo("dialects.d/two.yaml:3:10: `two` would extend itself by way of `one`"));
        Assert.That(faults, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_folder_that_is_named_must_be_there() =>
        Assert.That(_folder.Faults("dialects: nowhere").Single(), Does.StartWith("esim-modem.yaml:1:11: `dialects` names ").And.EndsWith("there is no such folder"));

    private IReadOnlyList<string> Faults(string text) => _folder.With("dialects.d/acme.yaml", text).Faults("dialects: dialects.d");
}
