namespace EsimModem.Modems;

/// <summary>What came of handing one message to the network, and why.</summary>
/// <param name="Reference">The number that its delivery report will bear; null where the modem gave none.</param>
internal sealed record SmsSending(SmsOutcome Outcome, byte? Reference, string Why);
