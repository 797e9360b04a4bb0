namespace EsimModem.Modems;

/// <summary>The port has no usable modem behind it; the message is one sentence with the remedy.</summary>
internal sealed class ModemUnusableException(string sentence) : Exception(sentence);
