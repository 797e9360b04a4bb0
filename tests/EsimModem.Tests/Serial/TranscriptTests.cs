using System.Text;
using EsimModem.Serial;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Serial;

/// <summary>What the wire trace writes down, and that it can be read back byte for byte.</summary>
internal sealed class TranscriptTests
{
    private readonly TestClock clock = new();

    private EsimModem.Serial.Transcript New(int characters = 65_536) => new(clock, characters: characters);

    private void Wait(TimeSpan time)
    {
        using var timer = clock.CreateTimer(_ => { }, null, time, Timeout.InfiniteTimeSpan);
        clock.Advance();
    }

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    [Test]
    public void A_plain_exchange_is_written_plainly()
    {
        var transcript = New();

        transcript.Sent(Bytes("AT+CSQ\r"));
        transcript.Received(Bytes("\r\n+CSQ: 17,99\r\n\r\nOK\r\n"));

        Assert.That(transcript.Lines, Is.EqualTo(new[] { "# 2026-11-20 05:00:00Z", "> AT+CSQ", "< +CSQ: 17,99", "< OK" }));
    }

    [Test]
    public void Lines_are_whole_however_the_bytes_dribble()
    {
        var transcript = New();

        foreach (var one in "AT+CSQ\r") transcript.Sent([(byte)one]);
        foreach (var one in "AT+CSQ\r\r\n+CSQ: 17,99\r\n\r\nOK\r\n") transcript.Received([(byte)one]);

        Assert.That(transcript.Lines.Skip(1), Is.EqualTo(new[] { "> AT+CSQ", @"< AT+CSQ\r", "< +CSQ: 17,99", "< OK" }));
    }

    [TestCase("+CMTI: \"SM\",3\r\n", @"< +CMTI: ""SM"",3\r\n")]
    [TestCase("\n> \n", @"< \n;< > \n")]
    [TestCase("\r\n\r\nOK\r\n", @"< \r\n\r\n;< OK\r\n")]
    public void Other_ends_are_shown(string received, string expected)
    {
        var transcript = New();

        transcript.Received(Bytes(received));

        Assert.That(string.Join(';', transcript.Lines.Skip(1)), Is.EqualTo(expected));
    }

    [Test]
    public void A_prompt_and_what_answers_it_stand_in_their_order()
    {
        var transcript = New();

        transcript.Sent(Bytes("AT+CMGS=3\r"));
        transcript.Received(Bytes("\r\n> "));
        transcript.Sent(Bytes("001100\x1a"));
        transcript.Sent(Bytes("\x1b"));

        Assert.That(transcript.Lines.Skip(1), Is.EqualTo(new[] { "> AT+CMGS=3", @"< \r\n>\x20", @"> 001100\x1a", @"> \x1b" }));
    }

    [Test]
    public void Silence_is_written_as_a_pause_and_a_long_one_with_the_date()
    {
        var transcript = New();

        transcript.Sent(Bytes("AT\r"));
        Wait(TimeSpan.FromMilliseconds(150));
        transcript.Received(Bytes("\r\nOK\r\n"));
        Wait(TimeSpan.FromMilliseconds(1250));
        transcript.Received(Bytes("\r\nRING\r\n"));
        Wait(TimeSpan.FromHours(2));
        transcript.Sent(Bytes("AT\r"));

        Assert.That(transcript.Lines, Is.EqualTo(new[]
        {
            "# 2026-11-20 05:00:00Z", "> AT", "< OK", "~ 1250ms", "< RING", "# 2026-11-20 07:00:01Z", "~ 7200000ms", "> AT",
        }));
    }

    [Test]
    public void The_end_of_the_line_is_written_with_what_had_come()
    {
        var transcript = New();
        transcript.Received(Bytes("\r\n+CUS"));
        transcript.Broke();

        Assert.That(transcript.Lines.Skip(1), Is.EqualTo(new[] { @"< \r\n+CUS", "~ broken" }));
    }

    [Test]
    public void Memory_is_bounded_and_keeps_the_latest()
    {
        var transcript = New(characters: 100);
        for (var i = 0; i < 1000; i++) transcript.Received(Bytes($"\r\nline {i}\r\n"));

        Assert.That(transcript.Lines.Sum(line => line.Length), Is.LessThanOrEqualTo(100));
        Assert.That(transcript.Lines[^1], Is.EqualTo("< line 999"));
    }

    [Test]
    public void A_line_without_an_end_does_not_grow_for_ever()
    {
        var transcript = New();
        for (var i = 0; i < 100; i++) transcript.Received(new byte[1000]);

        Assert.That(transcript.Lines[^1], Does.StartWith(@"< \x00\x00"));
    }

    [Test]
    public void The_file_holds_the_same_and_turns_over_when_it_is_full()
    {
        using var folder = new PortFolder();
        var path = Path.Combine(folder.Path, "ttyUSB2.at");
        using var file = new TranscriptFile(path, largest: 200);
        var transcript = new EsimModem.Serial.Transcript(clock, file);

        for (var i = 0; i < 30; i++) transcript.Note($"note {i}");

        Assert.That(File.ReadAllText($"{path}.1") + (File.Exists(path) ? ReadShared(path) : ""), Does.Contain("# note 29\n"));
        Assert.That(new FileInfo($"{path}.1").Length, Is.LessThan(300));
        Assert.That(new FileInfo($"{path}.1").UnixFileMode, Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    private static string ReadShared(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }

    [Test]
    public void A_file_that_cannot_be_written_stops_the_trace_and_nothing_else()
    {
        using var file = new TranscriptFile("/nowhere/trace.at");
        var transcript = new EsimModem.Serial.Transcript(clock, file);

        Assert.That(() => transcript.Note("hello"), Throws.Nothing);
        Assert.That(file.Fault, Does.StartWith("The wire trace /nowhere/trace.at has stopped: "));
        Assert.That(transcript.Lines, Is.EqualTo(new[] { "# hello" }));
    }

    [Test]
    public async Task A_traced_stream_passes_everything_and_writes_it_down()
    {
        using var modem = new Pty();
        var transcript = New();
        await using var line = new WireTrace(await new SystemPorts([]).Open(new FoundPort(modem.Name, "", 115200), AtMost.TenSeconds()), transcript);

        await line.WriteAsync(Bytes("AT\r"), AtMost.TenSeconds());
        Assert.That(modem.Hear(3), Is.EqualTo("AT\r"));
        modem.Say("\r\nOK\r\n");
        var bytes = new byte[6];
        for (var at = 0; at < 6;) at += await line.ReadAsync(bytes.AsMemory(at), AtMost.TenSeconds());
        modem.Dispose();

        Assert.That(async () => await line.ReadAsync(bytes, AtMost.TenSeconds()), Throws.InstanceOf<IOException>());
        Assert.That(transcript.Lines.Skip(1), Is.EqualTo(new[] { "> AT", "< OK", "~ broken" }));
    }
}
