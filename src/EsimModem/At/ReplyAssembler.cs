namespace EsimModem.At;

/// <summary>Makes replies and notifications of frames; it knows no clock and no stream.</summary>
internal sealed class ReplyAssembler(Action<AtNotification> hear)
{
    // No answer is as long; a modem that never comes to its end must not fill the memory until its time is over.
    private const int LongestAnswer = 1024 * 1024;
    private const int PerLine = 32;

    private readonly List<string> lines = [];
    private int kept;
    private readonly OpenText text = new();
    private AtCommand? pending;
    private string echo = "";
    private string? header;
    private string second = "";
    private bool bodyDue;
    private bool bodyGoesOn;
    private bool answered;
    private bool worded;

    /// <summary>Something was begun that only silence or another line can end.</summary>
    public bool Unfinished => text.IsOpen || header is not null;

    public bool TextOpen => text.IsOpen;

    /// <summary>The answer is here and only its final result is missing.</summary>
    public bool MayEnd => pending is not null && answered && !Unfinished;

    /// <summary>A line that would end the pending command by its word alone: behind a number another digit may be on its way. Inside a text, and where a message is due, none does.</summary>
    public bool IsEnd(string line) => pending is { } command && !Unfinished && !bodyDue && IsFinal(line.Trim(), command, out var final) && final is { Kind: FinalKind.Ok or FinalKind.Error, Digit: false };

    /// <summary>A line that ends what was begun, whether its own end comes or not.</summary>
    public bool Completes(string line) => text.IsOpen ? text.EndsWith(line) : header is not null && SecondLine.Fits(line, mayAnswer: true);

    /// <summary>Answer lines of the pending command so far.</summary>
    public IReadOnlyList<string> Lines => lines;

    /// <summary>The pending or last command came back as an echo.</summary>
    public bool Echoed { get; private set; }

    public void Begin(AtCommand command)
    {
        Forget();
        Echoed = false;
        pending = command;
        echo = command.Text;
        worded &= !command.Resets;
    }

    public void PayloadSent(string payload) => echo = payload;

    /// <summary>The modem has started anew and may speak in digits again.</summary>
    public void Restarted() => worded = false;

    /// <summary>Takes one frame and gives the reply if this was its last.</summary>
    public AtReply? Feed(Frame frame) => frame.Kind switch
    {
        FrameKind.Prompt => pending is null ? null : new AtReply([], FinalKind.Prompt, ">"),
        FrameKind.Discarded => null,
        _ => Hear(frame.Text, frame.End),
    };

    /// <summary>Gives up waiting for the rest of a text or for the second line of a header.</summary>
    public void Flush()
    {
        if (text.IsOpen)
            Say(new AtNotification(text.Take()) { Truncated = true });
        if (header is { } first)
            GiveUp(first);
    }

    /// <summary>Ends the pending command without a result of its own.</summary>
    public AtReply End(FinalKind why)
    {
        var reply = new AtReply([.. lines], why, "");
        Forget();
        return reply;
    }

    private AtReply? Hear(string line, char end)
    {
        if (text.IsOpen)
        {
            if (StandsInText(line))
            {
                text.LeaveOut(end);
                Say(new AtNotification(line.Trim(' ')));
                return null;
            }

            if (!BreaksText(line))
            {
                if (text.Add(line, end))
                    Say(new AtNotification(text.Take()) { Truncated = text.Overflowed });
                return null;
            }

            Flush();
        }

        if (string.IsNullOrWhiteSpace(line))
            return null;
        // Some makers put a blank before their answers; before the words of a person it stays.
        if (line.AsSpan().TrimStart(' ') is ['+' or '^' or '*' or '#', ..])
            line = line.TrimStart(' ');
        var seam = GluedLine.Seam(line, pending?.Prefixes, out var drop);
        if (seam < 0)
            return Sort(line, end);
        return (drop ? null : Sort(line[..seam], end)) is { } reply
            ? AfterReply(reply, line[seam..], end)
            : Sort(line[seam..], end);
    }

    private AtReply AfterReply(AtReply reply, string rest, char end)
    {
        Sort(rest, end);
        return reply;
    }

    private AtReply? Sort(string line, char end)
    {
        var owner = WhoseIs(line, out var final);
        if (header is { } first)
        {
            if (owner is (LineOwner.Body or LineOwner.BareAnswer or LineOwner.Stray) && SecondLine.Fits(line, owner is LineOwner.BareAnswer) && (second.Length == 0 || PduLine.IsHex(line)))
            {
                second = second.Length == 0 ? line : second + line.Trim();
                if (!PduLine.IsShort(first, second))
                    GiveUp(first);
                return null;
            }

            GiveUp(first);
        }

        switch (owner)
        {
            case LineOwner.Final:
                return Finish(final);
            case LineOwner.Echo:
                Echoed |= pending!.Text.EndsWith(echo, StringComparison.Ordinal);
                echo = echo[Math.Min(echo.Length, Bare(line).Length)..];
                return null;
            case LineOwner.Answer or LineOwner.Body or LineOwner.BareAnswer:
                Keep(line, owner);
                return null;
            default:
                Notify(line, end);
                return null;
        }
    }

    /// <summary>The one place where it is decided whose line it is.</summary>
    private LineOwner WhoseIs(string line, out FinalResult final)
    {
        final = default;
        var known = KnownNotifications.Has(line);
        if (pending is { } command)
        {
            if (IsFinal(line, command, out final))
                return LineOwner.Final;
            if (IsEcho(line))
                return LineOwner.Echo;
            if (Claims(command, line))
                return LineOwner.Answer;
            if (bodyDue && !known || bodyGoesOn && PduLine.IsHex(line))
                return LineOwner.Body;
            if (command.Shape == AnswerShape.Bare && !known)
                return LineOwner.BareAnswer;
        }

        return known ? LineOwner.Notice : LineOwner.Stray;
    }

    private bool IsFinal(string line, AtCommand command, out FinalResult final) =>
        FinalResults.TryRead(line, command.Dials, out final) || !worded && FinalResults.TryReadDigit(line, out final);

    // An echo may come in pieces, with a notification between them.
    private bool IsEcho(string line)
    {
        var said = Bare(line);
        return lines.Count == 0 && echo.Length > 0
            && (said.SequenceEqual(echo) || said.Length > 1 && echo.AsSpan().StartsWith(said));
    }

    private bool Claims(AtCommand command, string line)
    {
        if (command.Shape is AnswerShape.None or AnswerShape.Bare || command.Shape is AnswerShape.One && lines.Count > 0)
            return false;
        foreach (var prefix in command.Prefixes)
        {
            if (line.StartsWith(prefix, StringComparison.Ordinal))
                return !UnaskedRegistration.Is(line);
        }

        return false;
    }

    private bool StandsInText(string line) =>
        text.IsBetweenLines && KnownNotifications.MayStandInText(line) && (pending is not { } command || !Claims(command, line));

    private bool BreaksText(string line) =>
        pending is { } command && FinalResults.TryRead(line, command.Dials, out _) || KnownNotifications.Has(line);

    private void Keep(string line, LineOwner owner)
    {
        kept += PerLine + line.Length;
        if (kept <= LongestAnswer)
            lines.Add(line);
        bodyDue = owner is LineOwner.Answer && pending!.WithBody;
        // Some break a long message over several lines; what is too much of it is cut by whoever knows its length.
        bodyGoesOn = owner is LineOwner.Body && PduLine.IsHex(line);
        answered |= pending!.EndedBy is { } prefix && line.StartsWith(prefix, StringComparison.Ordinal);
    }

    private void Notify(string line, char end)
    {
        if (OpenText.Opens(line))
            text.Begin(line, end);
        else if (line.StartsWith("+CMT:", StringComparison.Ordinal) || line.StartsWith("+CDS:", StringComparison.Ordinal)
            || line.StartsWith("+CBM:", StringComparison.Ordinal))
            header = line;
        else
            Say(new AtNotification(line));
    }

    private void Say(AtNotification notification)
    {
        answered |= pending?.EndedBy is { } prefix && notification.Is(prefix);
        hear(notification with { Amid = pending is not null });
    }

    /// <summary>Tells the header with what has come of its message; without any it was cut off.</summary>
    private void GiveUp(string first)
    {
        var told = second.Length > 0 ? new AtNotification(first, second) : new AtNotification(first) { Truncated = true };
        (header, second) = (null, "");
        Say(told);
    }

    private AtReply Finish(FinalResult final)
    {
        worded |= !final.Digit;
        var reply = new AtReply([.. lines], final.Kind, final.Text, final.Code);
        Forget();
        return reply;
    }

    private void Forget()
    {
        pending = null;
        lines.Clear();
        kept = 0;
        echo = "";
        bodyDue = bodyGoesOn = answered = false;
    }

    private static ReadOnlySpan<char> Bare(string line) => line.AsSpan().Trim(" >\x1a");
}
