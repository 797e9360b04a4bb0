namespace EsimModem.Modems;

/// <summary>How a PIN fared, and how many tries the card said were left before it.</summary>
internal sealed record PinAttempt(PinOutcome Outcome, int? TriesLeft, string Why);
