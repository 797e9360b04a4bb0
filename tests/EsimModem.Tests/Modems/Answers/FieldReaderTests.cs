using EsimModem.Modems.Answers;

namespace EsimModem.Tests.Modems.Answers;

internal sealed class FieldReaderTests
{
    [TestCase("1,\"a,b\",3", "1|a,b|3")]
    [TestCase(" 1 , \"a\" , b ", "1|a|b")]
    [TestCase("\"a \"b\" c\",2", "a \"b\" c|2")]
    [TestCase("\"a,2", "a|2")]
    [TestCase("1,,\"\",4", "1|4")]
    [TestCase("", "")]
    [TestCase("(1,2),3", "3")]
    public void Quotes_keep_commas_and_lost_ones_do_not(string body, string texts) =>
        Assert.That(string.Join('|', new FieldReader(body).Texts()), Is.EqualTo(texts));

    [TestCase("0-2")]
    [TestCase("(0-1,4-7)")]
    [TestCase("\"\"")]
    [TestCase("12a")]
    [TestCase("99999999999")]
    public void A_range_or_a_word_is_no_number(string body) => Assert.That(new FieldReader(body).Number(0), Is.Null);

    [TestCase("(0,1,4-6)", new[] { 0, 1, 4, 5, 6 })]
    [TestCase("(0-2)", new[] { 0, 1, 2 })]
    [TestCase("2", new[] { 2 })]
    [TestCase("(4-1)", new int[0])]
    [TestCase("()", new int[0])]
    [TestCase("(0-999999999)", new int[0])]
    [TestCase("(0,1", new[] { 0, 1 })]
    public void Lists_are_spread_out(string body, int[] numbers) => Assert.That(new FieldReader(body).Numbers(0), Is.EqualTo(numbers));

    [TestCase("+CSQ: 1", "1")]
    [TestCase("+csq:1", "1")]
    [TestCase("+CSQ : 1", "1")]
    [TestCase("+CSQN: 1", null)]
    [TestCase("+CSQ 1", null)]
    public void Only_the_whole_name_with_its_colon_counts(string line, string? body) =>
        Assert.That(FieldReader.BodyAfter("+CSQ", line), Is.EqualTo(body));

    [Test]
    public void A_list_of_many_ranges_is_spread_out_no_further_than_one_may_be() =>
        Assert.That(new FieldReader("(" + string.Join(',', Enumerable.Repeat("0-9999", 9000)) + ")").Numbers(0), Has.Count.EqualTo(10_000));

    // Looking for each quote's end anew took minutes for as long a line.
    [Test]
    public void A_long_line_of_stray_quotes_is_read_in_one_go()
    {
        var begun = TimeProvider.System.GetTimestamp();
        var read = new FieldReader(string.Concat(Enumerable.Repeat("\"a,", 400_000)));
        Assert.That(read.Count, Is.EqualTo(400_001));
        Assert.That(TimeProvider.System.GetElapsedTime(begun), Is.LessThan(TimeSpan.FromSeconds(20)));
    }
}
