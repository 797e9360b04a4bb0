namespace EsimModem.Gsm;

/// <summary>A USSD string ready to be put between the quotes of a command, so that nothing a person types can leave them.</summary>
internal sealed record UssdRequest(string Argument, UssdForm Form)
{
    /// <summary>7-bit alphabet, no language: right for every form, since modems convert by their own character set.</summary>
    public const int Dcs = 15;

    private const int MaxSeptets = 182;
    private const int MaxUnits = 80;

    /// <summary>False when the code is anything but digits, <c>*</c> and <c>#</c>: networks refuse the rest and quotes would be commands.</summary>
    public static bool TryCode(string code, UssdForm form, out UssdRequest request) =>
        TryWrite(code.All(IsCodeCharacter) ? code : "", form, out request);

    /// <summary>False when the answer to a menu is empty, too long, cannot be written in the form, or could end the command.</summary>
    public static bool TryReply(string reply, UssdForm form, out UssdRequest request) =>
        TryWrite(reply.Any(IsDangerous) ? "" : reply, form, out request);

    private static bool TryWrite(string text, UssdForm form, out UssdRequest request)
    {
        var argument = text.Length == 0 ? null : Write(text, form);
        request = new UssdRequest(argument ?? "", form);
        return argument is not null;
    }

    private static string? Write(string text, UssdForm form)
    {
        if (form == UssdForm.Ucs2Hex)
            return text.Length <= MaxUnits ? Ucs2.EncodeHex(text) : null;
        if (!Gsm7.TryEncode(text, out var septets) || septets.Length > MaxSeptets)
            return null;
        return form switch
        {
            UssdForm.PackedHex => Hex.Write(Septets.PackUssd(septets)),
            UssdForm.OctetHex => Hex.Write(septets),
            _ => text.All(char.IsAscii) ? text : null,
        };
    }

    private static bool IsCodeCharacter(char character) => char.IsAsciiDigit(character) || character is '*' or '#';

    private static bool IsDangerous(char character) => char.IsControl(character) || char.IsSurrogate(character) || character is '"' or ';' or '\\';
}
