using System.Text.Json;
using EsimModem.Cli;
using EsimModem.Cli.Daemon;

namespace EsimModem.Tests.Cli;

/// <summary>One SIM is meant, or none is touched.</summary>
internal sealed class SimChoiceTests
{
    private static readonly SimView[] Sims =
    [
        Sim("8999701000000001234", "Kiosk 12", "+77010000001"),
        Sim("8999702000000001234", "Kiosk 13", "+77010000002"),
        Sim("8999702000000005678", "5678901", null),
        Sim("8999702000005678901", null, "+77010000004"),
    ];

    [TestCase("8999702000000001234", 1)]
    [TestCase("5678", 2)]
    [TestCase("21234", -1)]
    [TestCase("Kiosk 12", 0)]
    [TestCase("+77010000002", 1)]
    [TestCase("77010000002", 1)]
    [TestCase("+7 (701) 000-00-04", 3)]
    public void A_sim_is_named_by_iccid_last_digits_label_or_number(string named, int index)
    {
        if (index >= 0)
            Assert.That(SimChoice.Of(Sims, named), Is.SameAs(Sims[index]));
        else
            Assert.Throws<VerbFailure>(() => SimChoice.Of(Sims, named));
    }

    [TestCase("1234", "\"1234\" may be any of: Kiosk 12 (8999701000000001234), Kiosk 13 (8999702000000001234); name one by more digits.")]
    [TestCase("5678901", "\"5678901\" may be any of: 5678901 (8999702000000005678), +770***0004 (8999702000005678901); name one by more digits.")]
    [TestCase("234", "No SIM is \"234\"; \"esim-modem status\" lists them.")]
    [TestCase("kiosk 12", "No SIM is \"kiosk 12\"; did you mean \"Kiosk 12\"?")]
    [TestCase("", "No SIM is \"\"; \"esim-modem status\" lists them.")]
    public void An_ambiguous_or_unknown_name_is_wrong_use(string named, string sentence)
    {
        var failure = Assert.Throws<VerbFailure>(() => SimChoice.Of(Sims, named))!;
        Assert.That(failure.Message, Is.EqualTo(sentence));
        Assert.That(failure.ExitCode, Is.EqualTo(ExitCode.WrongUse));
    }

    private static SimView Sim(string iccid, string? label, string? number) =>
        new(JsonDocument.Parse(JsonSerializer.Serialize(new { iccid, label, number })).RootElement);
}
