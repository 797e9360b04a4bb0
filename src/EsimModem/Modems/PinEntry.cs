using EsimModem.At;
using EsimModem.Modems.Answers;
using EsimModem.Modems.Dialects;

namespace EsimModem.Modems;

/// <summary>Enters a PIN at most once per card, never blindly and never near the last try: a locked card costs a trip, a dead one a number.</summary>
internal sealed class PinEntry(AtChannel line, CardReader cards)
{
    private const int FewestTries = 2;
    private const int WrongPin = 16;

    private readonly HashSet<string> tried = new(StringComparer.Ordinal);

    /// <param name="begin">Done before a PIN leaves, and only then.</param>
    public async Task<PinAttempt> Enter(string pin, string? iccid, Dialect dialect, Func<Task> begin)
    {
        if (pin.Length is < 4 or > 8 || !pin.All(char.IsAsciiDigit))
            return new PinAttempt(PinOutcome.NoPin, null, "a PIN has four to eight digits");
        var wanted = await cards.Lock();
        if (wanted is SimLock.NotReady or SimLock.Untold)
            return new PinAttempt(PinOutcome.NotTold, null, "the card is busy or did not say whether it asks for it; it is asked again");
        if (wanted is not SimLock.Pin)
            return new PinAttempt(PinOutcome.NotAsked, null, "the card does not ask for its PIN");
        if (tried.Contains(iccid ?? ""))
            return new PinAttempt(PinOutcome.TriedBefore, null, "a PIN was already tried on this card; a person must unlock it");
        if (await Tries(dialect) is not { } left)
            return new PinAttempt(PinOutcome.TriesUnknown, null, "the card does not tell how many tries are left; unlock it in a phone and switch its PIN off");
        if (left < FewestTries)
            return new PinAttempt(PinOutcome.TooFewTries, left, $"only {left} try is left; unlock the card in a phone");
        await begin();
        tried.Add(iccid ?? "");
        var reply = await line.Send(new AtCommand($"AT+CPIN=\"{pin}\"", Patience: Patience.Card) { Secret = true });
        var attempt = Judge(reply, left);
        // The right one is asked for again whenever the modem starts anew.
        if (attempt.Outcome is PinOutcome.Unlocked or PinOutcome.NotSent)
            tried.Remove(iccid ?? "");
        if (attempt.Outcome is PinOutcome.Unlocked)
            cards.Unlocked();

        return attempt;
    }

    private static PinAttempt Judge(AtReply reply, int left) => reply switch
    {
        { Written: false } => new PinAttempt(PinOutcome.NotSent, left, "the modem went or started anew before it left"),
        { Ok: true } => new PinAttempt(PinOutcome.Unlocked, left, "the card took its PIN"),
        { Final: FinalKind.Cme, Code: WrongPin } => new PinAttempt(PinOutcome.Wrong, left, "the PIN is wrong; give the right one, or switch the PIN off in a phone"),
        { Failed: true } => new PinAttempt(PinOutcome.Wrong, left, "the card refused its PIN; unlock it in a phone"),
        _ => new PinAttempt(PinOutcome.Unclear, left, "the modem gave no answer to the PIN"),
    };

    private async Task<int?> Tries(Dialect dialect)
    {
        foreach (var question in dialect.PinTries)
        {
            var reply = await line.Send(AtCommand.Bare(question.Command, Patience.Card));
            if (Retries(question, reply.Lines) is { } retries && (retries.Pin ?? retries.Current) is { } left)
                return left;
        }

        return null;
    }

    private static PinRetries? Retries(PinQuestion question, IReadOnlyList<string> lines) =>
        question.Counts is [] ? PinRetries.Read(lines) : PinRetryLists.Read(lines, question);
}
