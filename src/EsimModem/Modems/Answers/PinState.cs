namespace EsimModem.Modems.Answers;

/// <summary>What the card asks for (+CPIN?, 3GPP 27.007 section 8.3): a word, or the error that stands for one.</summary>
internal sealed record PinState(string? State, int? Error)
{
    public SimLock Lock => State is null ? OfError(Error) : OfWord(State.ToUpperInvariant());

    /// <summary>Null when there is neither an answer line nor an error with a number.</summary>
    public static PinState? Read(IReadOnlyList<string> lines, ModemError? error = null)
    {
        if (lines.Fields("+CPIN")?.Text(0) is { } state)
            return new PinState(state, null);
        return error?.Code is { } code ? new PinState(null, code) : null;
    }

    // The second PIN and PUK guard settings that we never touch.
    private static SimLock OfWord(string word) => word switch
    {
        "READY" or "SIM PIN2" or "SIM PUK2" => SimLock.None,
        "SIM PIN" => SimLock.Pin,
        "SIM PUK" => SimLock.Puk,
        "NOT READY" => SimLock.NotReady,
        "NOT INSERTED" or "SIM NOT INSERTED" or "SIM REMOVED" => SimLock.Absent,
        _ => SimLock.Other,
    };

    private static SimLock OfError(int? code) => code switch
    {
        17 or 18 or 317 or 318 => SimLock.None,
        10 or 310 => SimLock.Absent,
        11 or 311 => SimLock.Pin,
        12 or 316 => SimLock.Puk,
        14 or 314 or 515 => SimLock.NotReady,
        13 or 15 or 313 or 315 => SimLock.Failed,
        _ => SimLock.Other,
    };
}
