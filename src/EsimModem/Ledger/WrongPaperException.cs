namespace EsimModem.Ledger;

/// <summary>A release file cannot be taken over; the message is one sentence with the remedy, and nothing was written.</summary>
internal sealed class WrongPaperException(string sentence) : Exception(sentence);
