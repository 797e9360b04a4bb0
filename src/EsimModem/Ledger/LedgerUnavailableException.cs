namespace EsimModem.Ledger;

/// <summary>The book cannot be written or read; nothing may be sent. The message is the sentence with the remedy.</summary>
internal class LedgerUnavailableException(string sentence, Exception? inner = null) : Exception(sentence, inner);
