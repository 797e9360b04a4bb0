namespace EsimModem.Web;

/// <summary>HTTP cannot be served as configured; the message names the address and the remedy.</summary>
internal sealed class WebUnavailableException(string sentence, Exception? inner = null) : Exception(sentence, inner);
