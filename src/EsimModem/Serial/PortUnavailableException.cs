namespace EsimModem.Serial;

/// <summary>A port cannot be opened; the message is one sentence with the remedy.</summary>
internal sealed class PortUnavailableException(string sentence, Exception? inner) : Exception(sentence, inner);
