namespace EsimModem.Gsm;

/// <summary>
/// What a USSD string says. A malformed string is handed on as it came; <c>Cut</c> tells that a fixed buffer had garbage
/// behind the text.
/// </summary>
internal sealed record UssdText(string Text, UssdEncoding Encoding, string? Language = null, bool Cut = false)
{
    public bool Malformed => Encoding == UssdEncoding.Malformed;

    /// <summary>
    /// Reads a string as a modem printed it. The content decides, the coding byte and the character set only vote:
    /// one modem in five names a coding that does not match. Null when an unused buffer was printed instead of a text.
    /// </summary>
    /// <param name="isPacker">The modem is known to send 7-bit text packed in hexadecimal, so that few digits may be words.</param>
    public static UssdText? Decode(string raw, int? dcs, string? charset, bool isPacker = false) => new UssdTextReader(raw, dcs, charset, isPacker).Read();
}
