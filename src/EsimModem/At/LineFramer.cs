using System.Text;

namespace EsimModem.At;

/// <summary>Cuts pushed bytes into lines and prompts; it never reads and never waits.</summary>
internal sealed class LineFramer
{
    public const int Ceiling = 64 * 1024;

    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';

    private byte[] held = new byte[512];
    private int head;
    private int tail;
    private int scanned;
    private bool dropping;
    private bool blankDue;

    /// <summary>Bytes that belonged to no line: noise before a line and lines beyond the ceiling.</summary>
    public long Discarded { get; private set; }

    /// <summary>The command whose prompt is awaited; only then does a leading '&gt;' end a frame.</summary>
    public string? PromptAfter { get; set; }

    /// <summary>Inside a quoted text nothing may be skipped: empty lines and odd bytes belong to the words.</summary>
    public bool Verbatim { get; set; }

    /// <summary>What has come of a line that has no end yet.</summary>
    public int Unended => dropping ? 0 : tail - head;

    /// <summary>The same as text; it stays where it is.</summary>
    public string Rest => Text(held.AsSpan(head, Unended));

    /// <summary>Takes it for a line of its own.</summary>
    public Frame TakeRest()
    {
        var frame = new Frame(FrameKind.Line, Rest, (char)LineFeed);
        Advance(tail);
        return frame;
    }

    public void Push(ReadOnlySpan<byte> bytes)
    {
        MakeRoom(bytes.Length);
        bytes.CopyTo(held.AsSpan(tail));
        tail += bytes.Length;
    }

    /// <summary>Takes the next frame; false means that the bytes at hand do not make one yet.</summary>
    public bool TryTake(out Frame frame)
    {
        frame = default;
        if (dropping && !TryEndDropping())
            return false;
        if (!Verbatim)
            SkipNoise();
        if (TryTakeGluedEcho())
        {
            frame = new Frame(FrameKind.Line, PromptAfter!, (char)LineFeed);
            return true;
        }

        if (TryTakePrompt())
        {
            frame = new Frame(FrameKind.Prompt, ">");
            return true;
        }

        var found = held.AsSpan(scanned, tail - scanned).IndexOfAny(CarriageReturn, LineFeed);
        if (found < 0)
        {
            scanned = tail;
            return tail - head > Ceiling && StartDropping(out frame);
        }

        var end = scanned + found;
        if (end - head > Ceiling)
        {
            Discarded += end - head;
            Advance(end);
            frame = new Frame(FrameKind.Discarded, "");
            return true;
        }

        frame = new Frame(FrameKind.Line, Text(held.AsSpan(head, end - head)), (char)held[end]);
        Advance(end + 1);
        return true;
    }

    private void MakeRoom(int extra)
    {
        if (head == tail)
            head = tail = scanned = 0;
        if (tail + extra <= held.Length)
            return;
        var roomy = held.Length;
        while (roomy < tail - head + extra)
            roomy *= 2;
        var target = roomy == held.Length ? held : new byte[roomy];
        held.AsSpan(head, tail - head).CopyTo(target);
        held = target;
        scanned -= head;
        tail -= head;
        head = 0;
    }

    private void SkipNoise()
    {
        while (head < tail)
        {
            var next = held[head];
            if (blankDue && next == ' ')
                blankDue = false;
            else if (next < ' ' && next != '\t' || next == 0xFF)
                Discarded += next is CarriageReturn or LineFeed ? 0 : 1;
            else
                break;
            head++;
        }

        if (head < tail)
            blankDue = false;
        scanned = Math.Max(scanned, head);
    }

    // Some modems print the prompt right behind the echo, with no line end between.
    private bool TryTakeGluedEcho()
    {
        if (PromptAfter is not { } sent || tail - head <= sent.Length || held[head + sent.Length] != '>' || Text(held.AsSpan(head, sent.Length)) != sent)
            return false;
        Advance(head + sent.Length);
        return true;
    }

    private bool TryTakePrompt()
    {
        if (PromptAfter is null || head == tail || held[head] != '>')
            return false;
        Advance(head + 1);
        blankDue = true;
        return true;
    }

    private bool StartDropping(out Frame frame)
    {
        Discarded += tail - head;
        Advance(tail);
        dropping = true;
        frame = new Frame(FrameKind.Discarded, "");
        return true;
    }

    private bool TryEndDropping()
    {
        var found = held.AsSpan(head, tail - head).IndexOfAny(CarriageReturn, LineFeed);
        dropping = found < 0;
        Discarded += dropping ? tail - head : found;
        Advance(dropping ? tail : head + found);
        return !dropping;
    }

    private void Advance(int to) => head = scanned = to;

    private static string Text(ReadOnlySpan<byte> bytes) =>
        bytes.SequenceEqual("OK"u8) ? "OK" : Encoding.Latin1.GetString(bytes);
}
