using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Replies;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Tests.Carriers;

/// <summary>The files inside the program are without fault and do what their examples say.</summary>
internal sealed class BuiltInFilesTests
{
    static readonly CarrierBook Book = CarrierBook.Read(BuiltInFiles.Carriers, [], new());
    static readonly ReplyReader Reader = new(Book, Vocabulary.BuiltIn);

    [Test]
    public void Every_carrier_file_is_without_fault()
    {
        var faults = new Faults();
        CarrierBook.Read(BuiltInFiles.Carriers, [], faults);
        Assert.That(faults.Select(fault => fault.ToString()), Is.Empty);
        Assert.That(Book.All.Select(carrier => carrier.Id), Is.SupersetOf(new[]
        {
            "a1-by", "activ", "altel", "babilon-tj", "beeline-kg", "beeline-kz", "beeline-ru", "beeline-uz", "izi", "kcell", "kyivstar", "life-by", "lifecell-ua", "megacom", "megafon-ru",
            "mobiuz", "mts-by", "mts-ru", "o-kg", "t2-ru", "tele2-kz", "ucell", "uzmobile", "vodafone-ua", "yota-ru",
        }));
        Assert.That(Book.All, Has.Count.EqualTo(BuiltInFiles.Carriers.Count));
    }

    [TestCaseSource(nameof(Lines))]
    public void An_example_gives_what_it_says_and_no_rule_is_idle(ProofLine line) => Assert.That(line.Outcome, Is.EqualTo(ProofOutcome.Passed), line.ToString());

    [Test]
    public void Nothing_that_costs_is_proven_before_somebody_proved_it()
    {
        foreach (var carrier in Book.All)
        foreach (var ways in carrier.Plans.Select(plan => plan.Renew).Append(carrier.Renew).Append(carrier.TopUp).Append(carrier.Reactivate))
            Assert.That(new[] { WayKind.Ussd, WayKind.Sms, WayKind.Voucher }.Where(way => ways.Has(way) && ways.IsProven(way)), Is.Empty, carrier.Id);
    }

    [TestCase("8999702", "40102", "activ, kcell")]
    [TestCase("8999701", "40101", "beeline-kz, izi")]
    [TestCase("8999777", "40177", "altel, tele2-kz")]
    public void Sister_brands_of_a_network_stay_a_question_with_something_to_ask(string iccid, string network, string brands)
    {
        var guess = Book.Guess(null, iccid + "000000000001", network);
        Assert.That(string.Join(", ", guess.Candidates), Is.EqualTo(brands));
        Assert.That(guess.Ask, Is.Not.Empty);
    }

    [Test]
    public void Every_fact_of_a_file_tells_how_sure_it_is()
    {
        string[] facts = ["networks:", "iccid:", "care:", "senders:", "  - { ussd:", "  ussd:", "  voucher:"];
        var lines = BuiltInFiles.Carriers.SelectMany(file => file.Text.Split('\n').TakeWhile(line => line != "examples:").Where(line => facts.Any(fact => line.StartsWith(fact, StringComparison.Ordinal))).Select(line => $"{file.Name}: {line}")).ToList();
        Assert.That(lines, Has.Count.GreaterThan(BuiltInFiles.Carriers.Count * 2));
        Assert.That(lines.Where(line => !System.Text.RegularExpressions.Regex.IsMatch(line, "# .*\\b[ABCG]\\b")), Is.Empty);
    }

    static IEnumerable<TestCaseData> Lines() =>
        Book.All.SelectMany(new CarrierProof(Reader).Of).Select(line => new TestCaseData(line).SetArgDisplayNames(line.Place.ToString()));
}
