using System.Text;
using EsimModem.At;

namespace EsimModem.Tests.At;

internal sealed class LineFramerTests
{
    [TestCase("\r\nOK\r\n", "OK")]
    [TestCase("\r\r\n+CRING: VOICE\r\r\n", "+CRING: VOICE")]
    [TestCase("OK\r", "OK")]
    [TestCase("OK\n", "OK")]
    [TestCase("\r\n\r\n\r\nA\r\n\r\nB\r\n", "A|B")]
    [TestCase("\r\n WAVECOM MODEM\r\n", " WAVECOM MODEM")]
    [TestCase("no end yet", "")]
    public void Lines_end_at_CR_or_LF_and_empty_ones_vanish(string bytes, string lines) =>
        Assert.That(string.Join('|', Lines(new LineFramer(), bytes)), Is.EqualTo(lines));

    [Test]
    public void However_the_bytes_are_cut_the_lines_are_the_same()
    {
        const string bytes = "AT+CMGR=1\r\r\n+CMGR: 1,,24\r\n0791448720003023\r\n\r\n+CM\r+CMTI: \"SM\",3\r\n\r\nOK\r\n";
        var whole = Lines(new LineFramer(), bytes).ToArray();
        Assert.That(whole, Has.Length.EqualTo(6));
        for (var first = 0; first <= bytes.Length; first++)
        {
            for (var second = first; second <= bytes.Length; second++)
                Assert.That(Lines(new LineFramer(), bytes[..first], bytes[first..second], bytes[second..]), Is.EqualTo(whole), $"cut at {first} and {second}");
        }
    }

    [Test]
    public void Noise_before_a_line_is_dropped_and_counted()
    {
        var framer = new LineFramer();
        Assert.That(Lines(framer, "\0\0\xFF\xFF\x02RDY\r\n"), Is.EqualTo(new[] { "RDY" }));
        Assert.That(framer.Discarded, Is.EqualTo(5));
    }

    [Test]
    public void Bytes_above_the_ASCII_range_stay_one_character_each() =>
        Assert.That(Lines(new LineFramer(), "+CUSD: 0,\"Gr\xFC\xDF\",15\r\n"), Is.EqualTo(new[] { "+CUSD: 0,\"Gr\xFC\xDF\",15" }));

    [Test]
    public void An_endless_line_is_dropped_up_to_the_next_line_end()
    {
        var framer = new LineFramer();
        var seen = new List<Frame>();
        for (var i = 0; i < 100; i++)
            seen.AddRange(Frames(framer, new string('~', 1000)));
        seen.AddRange(Frames(framer, "~~~\r\nOK\r\n"));
        Assert.That(seen.Select(frame => frame.Kind), Is.EqualTo(new[] { FrameKind.Discarded, FrameKind.Line }));
        Assert.That(seen[^1].Text, Is.EqualTo("OK"));
        Assert.That(framer.Discarded, Is.EqualTo(100_003));
    }

    [Test]
    public void A_line_just_below_the_ceiling_is_whole()
    {
        var line = new string('F', LineFramer.Ceiling);
        Assert.That(Lines(new LineFramer(), line + "\r\n").Single(), Is.EqualTo(line));
    }

    [TestCase("\r\n> ")]
    [TestCase("> ")]
    [TestCase("\n>")]
    [TestCase("\r\n> \r\n")]
    [TestCase("AT+CMGS=18\r\r\n> ")]
    [TestCase("AT+CMGS=18> ")]
    [TestCase("\r\n+CMTI: \"SM\",7\r\n> ")]
    public void An_awaited_prompt_needs_no_line_end(string bytes)
    {
        var framer = new LineFramer { PromptAfter = "AT+CMGS=18" };
        Assert.That(Frames(framer, bytes)[^1].Kind, Is.EqualTo(FrameKind.Prompt));
    }

    [Test]
    public void The_blank_of_a_prompt_is_no_line_even_if_it_comes_late()
    {
        var framer = new LineFramer { PromptAfter = "AT+CMGS=18" };
        Assert.That(Frames(framer, "\r\n>").Single().Kind, Is.EqualTo(FrameKind.Prompt));
        framer.PromptAfter = null;
        Assert.That(Lines(framer, " ", "\r\n+CMGS: 5\r\n"), Is.EqualTo(new[] { "+CMGS: 5" }));
    }

    [Test]
    public void A_line_that_begins_like_a_prompt_is_a_line_when_none_is_awaited() =>
        Assert.That(Lines(new LineFramer(), "> hello\r\n"), Is.EqualTo(new[] { "> hello" }));

    [Test]
    public void Inside_a_text_nothing_is_skipped()
    {
        var framer = new LineFramer { Verbatim = true };
        var frames = Frames(framer, "a\r\n\0b\n");
        Assert.That(string.Concat(frames.Select(frame => frame.Text + frame.End)), Is.EqualTo("a\r\n\0b\n"));
        Assert.That(framer.Discarded, Is.Zero);
    }

    private static IEnumerable<string> Lines(LineFramer framer, params string[] pieces) => Frames(framer, pieces).Select(frame => frame.Text);

    private static List<Frame> Frames(LineFramer framer, params string[] pieces)
    {
        var frames = new List<Frame>();
        foreach (var piece in pieces)
        {
            framer.Push(Encoding.Latin1.GetBytes(piece));
            while (framer.TryTake(out var frame))
                frames.Add(frame);
        }

        return frames;
    }
}
