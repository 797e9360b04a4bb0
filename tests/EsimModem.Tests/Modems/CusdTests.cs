using EsimModem.Gsm;
using EsimModem.Modems;

namespace EsimModem.Tests.Modems;

internal sealed class CusdTests
{
    [Test]
    public void A_string_stays_open_until_its_last_quote()
    {
        string[] lines = ["+CUSD: 1,\"1. Balance", "2. \"Mega\" tariff", "", "3. Exit\",15"];
        for (var count = 1; count < lines.Length; count++)
            Assert.That(Cusd.IsOpen(lines[..count]), $"after {count} lines");
        Assert.That(Cusd.IsOpen(lines), Is.False);
        Assert.That(Cusd.Read(lines)!.Text, Is.EqualTo("1. Balance\n2. \"Mega\" tariff\n\n3. Exit"));
    }

    [TestCase("+CUSD: 2")]
    [TestCase("+CUSD: 0,\"\"")]
    [TestCase("+CUSD: 0,\"Balance 5\" , 15 ")]
    [TestCase("+CUSD: 0,Balance 5,15")]
    [TestCase("+CREG: 1,\"12")]
    [TestCase("OK")]
    public void A_finished_line_or_another_one_waits_for_nothing(string line) => Assert.That(Cusd.IsOpen([line]), Is.False);

    [TestCase("+CUSD:0,\"a\",15", 15)]
    [TestCase("+CUSD: 0 , \"a\" , 15", 15)]
    [TestCase("+CUSD: 0,\"a\",-1", 255)]
    [TestCase("+CUSD: 0,\"a\",", null)]
    [TestCase("+CUSD: 0,\"a\"", null)]
    [TestCase("+CUSD: 0,\"a\",999", null)]
    [TestCase("+CUSD: 0, a, 15", 15)]
    [TestCase("+CUSD: 0,a", null)]
    public void The_coding_byte_is_found_in_every_shape(string line, int? dcs)
    {
        var cusd = Cusd.Read([line])!;
        Assert.That((cusd.Mode, cusd.Text, cusd.Dcs, cusd.Truncated), Is.EqualTo((0, "a", dcs, false)));
    }

    [TestCase("+CUSD: 0,\"a \",15\" b\",15", "a \",15\" b")]
    [TestCase("+CUSD: 0,\"Tariff \"Mega\", 5 KZT\"", "Tariff \"Mega\", 5 KZT")]
    public void Inner_quotes_belong_to_the_text(string line, string text) => Assert.That(Cusd.Read([line])!.Text, Is.EqualTo(text));

    [TestCase("+CUSD: 1,\"Plan\n1 \"3 days\"", true)]
    [TestCase("+CUSD: 1,\"Plan\n1 \"3 days\"\n1990 KZT\"", false)]
    [TestCase("+CUSD: 0,\"A screen of 5\"\",15", false)]
    public void The_mark_of_a_word_in_quotes_does_not_end_the_text(string line, bool open) => Assert.That(Cusd.Read(line.Split('\n'))!.Truncated, Is.EqualTo(open));

    [Test]
    public void A_cut_text_keeps_what_is_there_and_says_so()
    {
        var cusd = Cusd.Read(["+CUSD: 2,\"Balance 5", "valid till"])!;
        Assert.That((cusd.Text, cusd.Truncated, cusd.State), Is.EqualTo(("Balance 5\nvalid till", true, CusdState.Released)));
    }

    [TestCase("+CUSD: (0-2)")]
    [TestCase("+CUSD:")]
    [TestCase("+CUSD: ,\"a\"")]
    [TestCase("+CUSDX: 0")]
    [TestCase("")]
    public void A_line_without_a_mode_is_refused(string line) => Assert.That(Cusd.Read([line]), Is.Null);

    [Test]
    public void An_unused_buffer_is_a_result_without_words()
    {
        var cusd = Cusd.Read([$"+CUSD: 0,\"{new string('F', 320)}\",15"])!;
        Assert.That((cusd.Text, cusd.Said), Is.EqualTo(((string?)null, (UssdText?)null)));
    }
}
