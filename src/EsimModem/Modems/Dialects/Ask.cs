namespace EsimModem.Modems.Dialects;

/// <summary>Commands that several families share.</summary>
internal static class Ask
{
    /// <summary>Reads the card's number from its file (+CRSM, 3GPP 27.007 section 8.18; EF 2FE2 of ETSI TS 102 221).</summary>
    public const string FileOfCardNumber = "AT+CRSM=176,12258,0,0,10";

    /// <summary>3GPP 27.007 section 8.65.</summary>
    public const string PinTries = "AT+CPINR";

    /// <summary>A PIN check without a PIN (+CSIM, 3GPP 27.007 section 8.17): it tells the tries left and costs none.</summary>
    public const string EmptyVerification = "AT+CSIM=10,\"0020000100\"";
}
