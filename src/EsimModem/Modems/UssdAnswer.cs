namespace EsimModem.Modems;

/// <summary>The outcome of a USSD question; <c>MayHaveLeft</c> is false only when surely nothing reached the network.</summary>
internal sealed record UssdAnswer(UssdOutcome Outcome, CarrierText? Text, string? Fault, bool MayHaveLeft);
