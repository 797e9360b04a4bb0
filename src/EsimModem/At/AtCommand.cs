namespace EsimModem.At;

/// <summary>One command: its text without the line end, and what makes a line its answer.</summary>
internal sealed record AtCommand(string Text, AnswerShape Shape = AnswerShape.None, Patience Patience = Patience.Instant)
{
    public string[] Prefixes { get; init; } = [];

    /// <summary>Overrides the class of patience.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>What is written at the message prompt; Ctrl-Z is added.</summary>
    public string? Payload { get; init; }

    /// <summary>Carries a PIN or the like: never shown.</summary>
    public bool Secret { get; init; }

    /// <summary>The line after an answer line belongs to it.</summary>
    public bool WithBody { get; init; }

    /// <summary>The modem may fall back to its stored settings, numeric results among them.</summary>
    public bool Resets { get; init; }

    /// <summary>Once a line with this prefix came, the final result may be missing on some modems.</summary>
    public string? EndedBy { get; init; }

    /// <summary>Dial, answer and hang up (V.250 6.3) alone end with the fate of a call.</summary>
    public bool Dials => Text.StartsWith("ATD", StringComparison.Ordinal) || Text is "ATA" or "ATH" or "AT+CHUP";

    public string Shown => Secret ? "a secret command" : Text;

    public static AtCommand Ask(string text, string prefix, Patience patience = Patience.Instant) =>
        new(text, AnswerShape.One, patience) { Prefixes = [prefix] };

    public static AtCommand List(string text, string prefix, Patience patience = Patience.Instant) =>
        new(text, AnswerShape.Many, patience) { Prefixes = [prefix] };

    public static AtCommand Bare(string text, Patience patience = Patience.Instant) =>
        new(text, AnswerShape.Bare, patience);

    public override string ToString() => Shown;
}
