using EsimModem.Carriers;
using EsimModem.Carriers.Replies;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Tests.Carriers.Replies;

/// <summary>The rules of the languages do what their examples say.</summary>
internal sealed class LanguageRulesTests
{
    [Test]
    public void Every_language_file_is_without_fault()
    {
        var faults = new Faults();
        var languages = LanguageRules.Read(BuiltInFiles.Languages, faults);
        Assert.That(faults.Select(fault => fault.ToString()), Is.Empty);
        Assert.That(languages.Rules, Has.Count.GreaterThan(80));
        Assert.That(languages.Rules.Select(rule => rule.Language), Is.All.Not.Null);
    }

    [TestCaseSource(nameof(Lines))]
    public void An_example_of_a_language_gives_what_it_says(ProofLine line) => Assert.That(line.Outcome, Is.EqualTo(ProofOutcome.Passed), line.ToString());

    static IEnumerable<TestCaseData> Lines()
    {
        var languages = LanguageRules.BuiltIn;
        var empty = CarrierBook.Read([], [], new());
        return new CarrierProof(new(empty, languages)).Of(languages, "KZ").Select(line => new TestCaseData(line).SetArgDisplayNames(line.Place.ToString()));
    }
}
