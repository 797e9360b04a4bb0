using System.Text.Json;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Cli;

/// <summary>A recorded conversation, fed to the product.</summary>
internal sealed class ReplayVerbTests
{
    private const string Mail = """
        > AT+CMGF=0
        < OK
        > AT+CPMS=?
        < +CPMS: ("SM"),("SM"),("SM")
        < OK
        > AT+CPMS="SM","SM","SM"
        < +CPMS: 1,10,1,10,1,10
        < OK
        > AT+CNMI=2,1,0,1,0
        < OK
        > AT+CNMI?
        < +CNMI: 2,1,0,1,0
        < OK
        > AT+CMGL=4
        < +CMGL: 1,0,,24
        < 07917710000000F1040B917710214365F700006211022100000205E8329BFD06
        < OK
        > AT+CMGD=1
        < OK
        > AT+CMGS=24
        < \r\n>\x20
        > 0011000B917710214365F70000AA0131\x1a
        < +CMS ERROR: 38
        """;

    private static readonly string Folder = Path.Combine(Sources.Root, "tests", "EsimModem.Tests", "Transcripts");

    private static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.at", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Files))]
    public async Task Every_transcript_of_the_tests_replays_and_nothing_is_missing(string file)
    {
        var run = await CliRun.Of("replay", "--json", Path.Combine(Folder, file));
        Assert.That((run.ExitCode, run.Err), Is.EqualTo((0, "")));
        var session = JsonDocument.Parse(run.Out).RootElement[0];
        Assert.That(session.GetProperty("passedOver").GetArrayLength(), Is.Zero, run.Out);
        // A modem that knows no USSD is asked nothing.
        var talks = File.ReadLines(Path.Combine(Folder, file)).Any(line => line.StartsWith("> AT+CUSD=1,", StringComparison.Ordinal));
        var asked = File.ReadLines(Path.Combine(Folder, file)).Count(line => line.StartsWith("# do ask", StringComparison.Ordinal) || line.StartsWith("# do try", StringComparison.Ordinal) || line.StartsWith("# do reply", StringComparison.Ordinal));
        Assert.That(session.GetProperty("ussd").GetArrayLength(), Is.EqualTo(talks ? asked : 0), run.Out);
    }

    [Test]
    public async Task Modem_card_network_answer_and_reading_are_told()
    {
        var run = await CliRun.Of("replay", Path.Combine(Folder, "quectel/ec25-ucs2.at"));
        Assert.That(run.Out, Does.Contain("Quectel EC25 EC25EFAR06A04M4G, IMEI 867060030000007, spoken to as quectel")
            .And.Contain("89997020123456789012, +77010000001").And.Contain("40102 Кселл").And.Contain("*100#: answered")
            .And.Contain("\"Баланс: 0.00\"").And.Contain("balance       0.00"));
    }

    [Test]
    public async Task Messages_are_told_and_what_the_product_does_not_do_by_itself_is_passed_over()
    {
        var run = await Replay(File.ReadAllText(Path.Combine(Folder, "quectel/ec25-ucs2.at")) + "\n" + Mail, "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Err);
        var session = JsonDocument.Parse(run.Out).RootElement[0];
        var message = session.GetProperty("messages")[0];
        Assert.That((message.GetProperty("from").GetString(), message.GetProperty("text").GetString()), Is.EqualTo(("+77011234567", "hello")));
        Assert.That(session.GetProperty("passedOver").EnumerateArray().Select(one => one.GetProperty("command").GetString()), Has.Some.EqualTo("AT+CMGS=24"));
        var read = await Replay(File.ReadAllText(Path.Combine(Folder, "quectel/ec25-ucs2.at")) + "\n" + Mail);
        Assert.That(read.Out, Does.Contain("message from +77011234567, 2026-11-20 12:00:00 +05:00").And.Contain(": AT+CMGS=24, which the product does not ask by itself"));
    }

    [Test]
    public async Task What_the_product_asks_and_the_transcript_does_not_have_is_named_with_its_line()
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, "quectel/ec25-ucs2.at")).ToList();
        var at = lines.IndexOf("> AT+CIMI");
        lines.RemoveRange(at, 3);
        var run = await Replay(string.Join('\n', lines));
        Assert.That((run.ExitCode, run.Err), Is.EqualTo((1, $"After line {at} the product asked AT+CIMI, which the transcript does not have.\n")));
        Assert.That(run.Out, Does.Contain("\"Баланс: 0.00\""), "the rest is told all the same");
    }

    [Test]
    public async Task A_phone_book_that_was_read_is_told()
    {
        const string book = """

            > AT+CPBS="SM"
            < OK
            > AT+CPBS?
            < +CPBS: "SM",1,10
            < OK
            > AT+CPBR=?
            < +CPBR: (1-10),20,14
            < OK
            > AT+CPBR=1,10
            < +CPBR: 1,"+77000000056",145,"04160430043D04300440"
            < OK
            """;
        var run = await Replay(File.ReadAllText(Path.Combine(Folder, "quectel/ec25-ucs2.at")) + book);
        Assert.That((run.ExitCode, run.Err), Is.EqualTo((0, "")));
        Assert.That(run.Out, Does.Contain("phone book    1 entries\n").And.Contain("1: +77000000056 Жанар").And.Not.Contain("passed over"));
    }

    [Test]
    public async Task A_poll_for_the_card_is_no_reading_of_it()
    {
        const string poll = "\n~ 8s\n> AT+CPIN?\n< +CPIN: READY\n< OK";
        var run = await Replay(File.ReadAllText(Path.Combine(Folder, "huawei/e1550-packed.at")) + poll + poll);
        Assert.That((run.ExitCode, run.Err), Is.EqualTo((0, "")));
    }

    [Test]
    public async Task Another_order_than_the_product_has_is_no_fault()
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, "quectel/ec25-ucs2.at")).ToList();
        var at = lines.IndexOf("> AT+CGMI");
        var maker = lines.GetRange(at, 3);
        lines.RemoveRange(at, 3);
        lines.InsertRange(lines.IndexOf("> AT+CGSN"), maker);
        Assert.That((await Replay(string.Join('\n', lines))).Err, Is.Empty);
    }

    [Test]
    public async Task A_second_opening_of_the_line_is_a_conversation_of_its_own()
    {
        var once = "# opened /dev/ttyUSB2 at /dev/ttyUSB2\n" + File.ReadAllText(Path.Combine(Folder, "quectel/ec25-ucs2.at")) + "\n~ broken\n";
        var run = await Replay(once + once, "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Err);
        Assert.That(JsonDocument.Parse(run.Out).RootElement.EnumerateArray().Select(session => session.GetProperty("opened").GetString()), Is.EqualTo(new[] { "/dev/ttyUSB2 at /dev/ttyUSB2", "/dev/ttyUSB2 at /dev/ttyUSB2" }));
    }

    [TestCase("OK", "-: Line 1 is none of a transcript: each begins with >, <, ~ or #.\n")]
    [TestCase("> AT\n~ soon", "-: Line 2 is no pause: write one such as 200ms or 3s, or `end` or `broken`.\n")]
    [TestCase("< \\xZZ", "-: Line 1 has \\x without two hexadecimal digits; a backslash itself is written twice.\n")]
    [TestCase("# nothing", "- holds no conversation; write one with `run --trace` or `talk --trace`.\n")]
    public async Task A_file_that_is_no_transcript_is_told(string text, string sentence)
    {
        var run = await Replay(text);
        Assert.That((run.ExitCode, run.Err), Is.EqualTo((1, sentence)));
    }

    [Test]
    public async Task A_silent_modem_is_trouble()
    {
        var run = await Replay("> AT\n~ 5s\n~ end");
        Assert.That((run.ExitCode, run.Out), Is.EqualTo((1, run.Out)));
        Assert.That(run.Out, Does.Contain("trouble"));
    }

    private static Task<CliRun> Replay(string transcript, params string[] options) => CliRun.Of(new Dictionary<string, string>(), transcript, ["replay", "-", .. options]);
}
