using System.Text;

namespace EsimModem.Serial;

/// <summary>
/// The conversation of one line as text: <c>&gt;</c> sent, <c>&lt;</c> received, <c>~</c> a pause or how the line ended,
/// <c>#</c> a note. The latest part stays in memory, all of it goes to the file if there is one. Masked before it is kept.
/// </summary>
internal sealed class Transcript(TimeProvider time, TranscriptFile? file = null, int characters = Transcript.Kept)
{
    private const int Kept = 64 * 1024, LongestLine = 64 * 1024;
    private const string Prompt = ">";
    private static readonly TimeSpan WorthAPause = TimeSpan.FromMilliseconds(200), WorthADate = TimeSpan.FromMinutes(1);

    private readonly Queue<string> lines = new();
    private readonly StringBuilder sending = new(), receiving = new();
    private int held;
    private long? last;

    /// <summary>The latest lines, oldest first.</summary>
    public IReadOnlyList<string> Lines => [.. lines];

    public void Note(string text) => Keep($"# {Mask.Of(text.ReplaceLineEndings(" "))}");

    public void Sent(ReadOnlySpan<byte> bytes)
    {
        // A prompt has no line end of its own, and a lone CR may be one: what is sent next ends them.
        if (receiving.ToString() is { } open && (open.Trim() == Prompt || open.EndsWith('\r'))) FlushReceived();
        Pause();
        sending.Append(Encoding.Latin1.GetString(bytes));
        while (WireLine.TakeSent(sending, LongestLine) is { } line) Keep($"> {line}");
    }

    public void Received(ReadOnlySpan<byte> bytes)
    {
        Pause();
        receiving.Append(Encoding.Latin1.GetString(bytes));
        while (WireLine.TakeReceived(receiving, LongestLine) is { } line) Keep($"< {line}");
    }

    /// <summary>The other side closed the line.</summary>
    public void Ended() => Close("end");

    /// <summary>The device vanished.</summary>
    public void Broke() => Close("broken");

    private void Close(string how)
    {
        FlushReceived();
        Keep($"~ {how}");
    }

    private void FlushReceived()
    {
        if (receiving.Length == 0) return;
        Keep($"< {WireLine.Raw(receiving.ToString())}");
        receiving.Clear();
    }

    private void Pause()
    {
        var now = time.GetTimestamp();
        TimeSpan? gap = last is { } before ? time.GetElapsedTime(before, now) : null;
        last = now;
        if (gap is null || gap >= WorthADate) Note($"{time.GetUtcNow():yyyy-MM-dd HH:mm:ss}Z");
        if (gap >= WorthAPause) Keep($"~ {(long)gap.Value.TotalMilliseconds}ms");
    }

    private void Keep(string line)
    {
        lines.Enqueue(line);
        held += line.Length;
        while (held > characters && lines.Count > 1) held -= lines.Dequeue().Length;
        file?.Write(line);
    }
}
