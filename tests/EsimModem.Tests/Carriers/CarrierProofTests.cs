using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Replies;

namespace EsimModem.Tests.Carriers;

/// <summary>Examples prove a file, and tell where it fails.</summary>
internal sealed class CarrierProofTests
{
    [Test]
    public void An_example_passes_fails_and_a_rule_may_be_idle()
    {
        var lines = Prove("""
            examples:
              - { text: "Баланс: 1 250,50 тг. Действует до 25.11.26", gives: { balance: 1250.50 KZT, validUntil: 2026-11-25, kind: balance } }
              - { text: "Баланс: 100 тг", gives: { balance: 200 KZT } }
              - { text: "Баланс: 100 тг", gives: { balance: none } }
            """);
        Assert.That(lines.Select(line => line.Outcome), Is.EqualTo(new[] { ProofOutcome.Passed, ProofOutcome.Failed, ProofOutcome.Failed, ProofOutcome.Note }));
        Assert.That(lines[1].ToString(), Does.StartWith("own0.yaml:").And.Contain("should give balance 200.00 KZT, gives 100.00 KZT"));
        Assert.That(lines[2].Sentence, Does.Contain("should give balance none"));
        Assert.That(lines[3].Sentence, Is.EqualTo("no example uses `Недостаточно средств`"));
    }

    [TestCase("2026-11-25", ProofOutcome.Passed)]
    [TestCase("2026-11-25 14:00", ProofOutcome.Passed)]
    [TestCase("2026-11-25T14:00", ProofOutcome.Passed)]
    [TestCase("2026-11-25 15:00", ProofOutcome.Failed)]
    [TestCase("2026-11-26", ProofOutcome.Failed)]
    public void A_day_that_is_expected_may_come_with_its_time(string expected, ProofOutcome outcome) =>
        Assert.That(Prove($"examples: [{{ text: \"Действует до 25.11.26 14:00\", gives: {{ validUntil: {expected} }} }}]\n")[0].Outcome, Is.EqualTo(outcome));

    static IReadOnlyList<ProofLine> Prove(string examples)
    {
        var (book, faults) = SomeCarriers.Read([], ["""
            carrier: own
            country: KZ
            zone: Asia/Almaty
            currency: KZT
            read:
              - { kind: balance, lang: ru, match: "Баланс:? {balance:money}" }
              - { kind: validity, match: "Действует до {validUntil:date}" }
              - { kind: refused, refusal: funds, match: "Недостаточно средств" }

            """ + examples]);
        Assert.That(faults, Is.Empty);
        return new CarrierProof(new ReplyReader(book, Vocabulary.BuiltIn)).Of(book.Find("own")!);
    }
}
