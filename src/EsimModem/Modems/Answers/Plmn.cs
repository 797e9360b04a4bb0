namespace EsimModem.Modems.Answers;

/// <summary>The number of a network: three digits of the country, two or three of the network (ITU-T E.212).</summary>
internal sealed record Plmn(string Mcc, string Mnc)
{
    /// <summary>Null when the text is not five or six digits.</summary>
    public static Plmn? Read(string text) =>
        text.Length is 5 or 6 && text.All(char.IsAsciiDigit) ? new Plmn(text[..3], text[3..]) : null;
}
