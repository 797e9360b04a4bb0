using EsimModem.Config;
using EsimModem.Gsm;
using EsimModem.Modems;
using EsimModem.Modems.Dialects;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Config;

/// <summary>The owner's dialects beside and over the built-in ones.</summary>
internal sealed class DialectFilesTests
{
    private ConfigFolder _folder = null!;

    [SetUp]
    public void Open() => _folder = new ConfigFolder();

    [TearDown]
    public void Close() => _folder.Dispose();

    [Test]
    public void A_file_of_a_built_in_name_lies_over_it_key_by_key_and_reaches_what_extends_it()
    {
        var known = Read("quectel", "line: { network: 4m, card: 1500ms }\nussd: { ack: 2m, coding: false }\nhush: [AT+QSCLK=0]\nnetworkTime:\n");
        var (before, after) = (Named(DialectFolder.BuiltIn, "quectel"), Named(known, "quectel"));
        Assert.That(after.Line, Is.EqualTo(before.Line with { Network = TimeSpan.FromMinutes(4), Card = TimeSpan.FromSeconds(1.5) }), "the gap stays none");
        Assert.That((after.UssdAck, after.NamesCoding, after.NetworkTime), Is.EqualTo((TimeSpan.FromMinutes(2), false, (string?)null)));
        Assert.That(before.NamesCoding, Is.True);
        Assert.That(after.Hush, Is.EqualTo(new[] { "AT+QSCLK=0" }));
        Assert.That((after.UssdForms, after.CardNumber, after.Makers), Is.EqualTo((before.UssdForms, before.CardNumber, before.Makers)));
        Assert.That((Named(known, "quectel-m").UssdAck, Named(known, "quectel-m").UssdForms[0]), Is.EqualTo((TimeSpan.FromMinutes(2), UssdForm.Plain)));
        Assert.That(Named(known, "huawei").UssdAck, Is.EqualTo(TimeSpan.FromSeconds(60)));
    }

    [Test]
    public void A_new_family_takes_all_but_its_words_from_the_one_that_it_extends()
    {
        var known = Read("acme", "makers: [acme]\nextends: huawei\nreset: AT+ACME=1,1\npinTries:\n  - { ask: AT%TRIES?, counts: [puk, other, pin] }\n  - AT+CPINR\n");
        var (acme, huawei) = (Named(known, "acme"), Named(known, "huawei"));
        Assert.That((acme.Hush, acme.UssdForms, acme.Charset, acme.Line), Is.EqualTo((huawei.Hush, huawei.UssdForms, huawei.Charset, huawei.Line)));
        Assert.That((acme.Makers.Single(), acme.Reset, huawei.Reset), Is.EqualTo(("acme", "AT+ACME=1,1", "AT^RESET")));
        Assert.That((acme.PinTries[0].AnswerName, acme.PinTries[0].Counts, acme.PinTries[1].Counts), Is.EqualTo(("%TRIES", new[] { PinCount.Puk, PinCount.Other, PinCount.Pin }, Array.Empty<PinCount>())));
        Assert.That(known.All[0].Name, Is.EqualTo("acme"), "the owner's first");
        Assert.That(known.Of(new ModemIdentity(null, "ACME Inc.", "X", "")).Name, Is.EqualTo("acme"));
        Assert.That(known.Of(new ModemIdentity(null, "huawei", "E1550", "")).Name, Is.EqualTo("huawei"));
    }

    [Test]
    public void A_file_for_one_model_goes_before_the_makers()
    {
        var known = Read("my-ec25", "models: [EC25-AUX]\nextends: quectel\nussd: { forms: [plain] }\n");
        Assert.That(known.Of(new ModemIdentity(null, "Quectel", "EC25-AUXGA", "")).Name, Is.EqualTo("my-ec25"));
        Assert.That(known.Of(new ModemIdentity(null, "Quectel", "EC25-E", "")).Name, Is.EqualTo("quectel"));
    }

    [Test]
    public void The_standard_may_be_taught_as_well()
    {
        var known = Read("generic", "notices: [\"1,1\"]\nline: { gap: 100ms }\n");
        Assert.That((known.Standard.Notices.Single(), known.Standard.Line.Gap), Is.EqualTo(("1,1", TimeSpan.FromMilliseconds(100))));
        Assert.That(Named(known, "sierra").Notices, Is.EqualTo(known.Standard.Notices), "what a file does not say is as usual");
    }

    [Test]
    public void A_configuration_that_is_read_again_knows_what_was_added_since()
    {
        _folder.With("dialects.d/notes.txt", "none of ours");
        var before = _folder.Read("dialects: dialects.d").Configuration;
        _folder.With("dialects.d/acme.yml", "dialect: acme\nmakers: [acme]\n");
        var after = before.Renewed(_folder.Read("dialects: dialects.d").Configuration);
        Assert.That(before.ForBank().Modems.Families, Is.SameAs(DialectFolder.BuiltIn));
        Assert.That(after.ForBank().Modems.Families.All.Select(dialect => dialect.Name), Does.Contain("acme"));
        Assert.That(after.Dialects, Is.EqualTo(Path.Combine(_folder.Path, "dialects.d")));
        Assert.That(before.NeedingRestart(after), Is.Empty);
    }

    [Test]
    public void The_example_of_the_form_is_a_good_file()
    {
        var lines = File.ReadAllLines(Path.Combine(Sources.Product, "Modems", "Dialects", "README.md"));
        var example = lines.SkipWhile(line => line != "```yaml").Skip(1).TakeWhile(line => line != "```").ToArray();
        Assert.That(example, Has.Length.GreaterThan(20));
        _folder.With("dialects.d/acme.yaml", string.Join('\n', example));
        Assert.That(_folder.Faults("dialects: dialects.d"), Is.Empty);
    }

    private Families Read(string name, string text)
    {
        _folder.With($"dialects.d/{name}.yaml", $"dialect: {name}\n{text}");
        var result = _folder.Read("dialects: dialects.d");
        Assert.That(result.Faults, Is.Empty);
        return result.Configuration.Families;
    }

    private static Dialect Named(Families families, string name) => families.All.Single(dialect => dialect.Name == name);
}
