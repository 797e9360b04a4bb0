using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Tests.Carriers.General;

/// <summary>The words of the languages do what their examples say.</summary>
internal sealed class VocabularyTests
{
    static readonly string[] Promised = ["ru", "kk", "uk", "en", "uz", "ky", "de", "fr", "es", "pt", "it", "pl", "tr", "id", "vi", "th", "ar"];

    [Test]
    public void Every_language_file_is_without_fault()
    {
        var faults = new Faults();
        var vocabulary = Vocabulary.Read(BuiltInFiles.Languages, faults);
        Assert.That(faults.Select(fault => fault.ToString()), Is.Empty);
        Assert.That(Promised.Except(vocabulary.Languages.Select(language => language.Id)), Is.Empty);
    }

    [Test]
    public void No_phrase_of_a_language_means_two_things()
    {
        var twice = Vocabulary.BuiltIn.Languages.SelectMany(language => language.Phrases)
            .GroupBy(phrase => (phrase.Language, Fold.Word(phrase.Words))).Where(same => same.Select(phrase => phrase.Sense).Distinct().Count() > 1).ToList();
        Assert.That(Vocabulary.BuiltIn.Languages.Sum(language => language.Phrases.Count), Is.GreaterThan(1000));
        Assert.That(twice.Select(same => $"{same.Key}: {string.Join(", ", same.Select(phrase => phrase.Sense))}"), Is.Empty);
    }

    [TestCaseSource(nameof(Lines))]
    public void An_example_of_a_language_gives_what_it_says(ProofLine line) => Assert.That(line.Outcome, Is.EqualTo(ProofOutcome.Passed), line.ToString());

    static IEnumerable<TestCaseData> Lines()
    {
        var proof = new CarrierProof(new(CarrierBook.Read([], [], new()), Vocabulary.BuiltIn));
        return Vocabulary.BuiltIn.Languages.SelectMany(language => proof.Of(language, "KZ")).Select(line => new TestCaseData(line).SetArgDisplayNames(line.Place.ToString()));
    }
}
