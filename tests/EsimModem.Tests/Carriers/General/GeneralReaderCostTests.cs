using System.Diagnostics;
using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Replies;
using EsimModem.Tests.Replies;

namespace EsimModem.Tests.Carriers.General;

/// <summary>What reading costs: asserted with five-fold slack, printed as it is.</summary>
[Category("Bench")]
internal sealed class GeneralReaderCostTests
{
    const double Wanted = 20_000;
    const int Slack = 5;

    static readonly CarrierBook Book = CarrierBook.Read(BuiltInFiles.Carriers, [], new());

    // By the words of languages alone, and by the rules of all carriers of a text's own country first.
    [TestCase(false), TestCase(true)]
    public void Many_texts_are_read_in_a_second(bool byCountry)
    {
        var reader = new ReplyReader(Book, Vocabulary.BuiltIn);
        var texts = OwnReplies.All.Select(reply => reply.Query).ToList();
        var before = TimeSpan.Zero;
        var read = 0;
        for (var round = 0; round < 40; round++)
        {
            // The first rounds are for the compiler.
            if (round == 10) (before, read) = (Spent, 0);
            foreach (var query in texts)
            {
                // No text twice: what was read of late is remembered.
                reader.ReadUnguarded(query with { Words = $"{query.Words} {round}", Country = byCountry ? query.Country : "XX" });
                read++;
            }
        }
        var pace = read / (Spent - before).TotalSeconds;
        TestContext.Error.WriteLine($"{pace:0} texts {(byCountry ? "with their country" : "of no country")} are read in a second of one core ({Wanted:0} are wanted)");
        Assert.That(pace, Is.GreaterThan(Wanted / Slack));
    }

    [TestCase("a"), TestCase("9"), TestCase("9 "), TestCase("*1"), TestCase("до "), TestCase("Баланс 5 тг до 25.11.2026, "), TestCase("\"«"), TestCase("1.1."), TestCase("ก"), TestCase("\n1 "), TestCase("-"), TestCase("12:"), TestCase("R$"), TestCase("ยอดเงย"), TestCase("余额"), TestCase("1. A "), TestCase("5 GB left, "), TestCase("plan 5 GB left "), TestCase("5 GB of "), TestCase("5 days left. "), TestCase("balance 5 EUR "), TestCase("you have "), TestCase("до 25.11.2026 "), TestCase("و5 "), TestCase("EXEIΣ "), TestCase("de "), TestCase("5 GB/"), TestCase("tl yüklendi 5 ")]
    public void Rubbish_of_64_kilobytes_is_read_in_a_moment(string pattern)
    {
        var words = string.Concat(Enumerable.Repeat(pattern, 64 * 1024 / pattern.Length));
        var reader = new ReplyReader(Book, Vocabulary.BuiltIn);
        for (var warm = 0; warm < 30; warm++) reader.ReadUnguarded(new($"{warm} {words}") { Country = "KZ" });
        var before = Spent;
        for (var round = 0; round < 10; round++) reader.ReadUnguarded(new($"{round}.{words}") { Country = "KZ" });
        var each = (Spent - before) / 10;
        TestContext.Error.WriteLine($"64 kB of {pattern.Trim()}: {each.TotalMilliseconds:0.0} ms (10 are allowed)");
        Assert.That(each, Is.LessThan(TimeSpan.FromMilliseconds(10 * Slack)));
    }

    [Test]
    public void More_carriers_make_a_text_no_dearer()
    {
        var query = new ReplyQuery("Баланс: 100 тг. Действует до 25.11.2026") { Carriers = [Book.Find("kcell")!] };
        var (few, many) = (new ReplyReader(Book, Vocabulary.BuiltIn), new ReplyReader(Crowd(), Vocabulary.BuiltIn));
        foreach (var reader in new[] { few, many })
            for (var warm = 0; warm < 2000; warm++) reader.ReadUnguarded(query with { Words = $"{query.Words} {warm}" });
        var (little, much) = (Cost(few, query), Cost(many, query));
        TestContext.Error.WriteLine($"a text among {Book.All.Count} carriers: {little.TotalMicroseconds:0} µs, among 1000 more: {much.TotalMicroseconds:0} µs");
        Assert.That(much, Is.LessThan(little * 3));
    }

    static CarrierBook Crowd()
    {
        var kcell = BuiltInFiles.Carriers.Single(file => file.Name.EndsWith("kcell.yaml", StringComparison.Ordinal));
        var more = Enumerable.Range(0, 1000).Select(number => kcell with { Name = $"c{number}.yaml", Text = kcell.Text.Replace("carrier: kcell", $"carrier: c{number}", StringComparison.Ordinal).Replace("siblings: [activ]", "siblings: []", StringComparison.Ordinal) });
        return CarrierBook.Read([.. BuiltInFiles.Carriers, .. more], [], new());
    }

    static TimeSpan Cost(ReplyReader reader, ReplyQuery query)
    {
        var before = Spent;
        for (var round = 0; round < 2000; round++) reader.ReadUnguarded(query with { Words = $"{query.Words} {round}." });
        return (Spent - before) / 2000;
    }

    // Of this process: what else runs on the machine costs nothing here.
    static TimeSpan Spent => Process.GetCurrentProcess().UserProcessorTime;
}
