using EsimModem.Gsm;

namespace EsimModem.Modems;

/// <summary>The commands of a USSD dialogue (+CUSD, 3GPP 27.007 section 7.15).</summary>
internal static class CusdCommand
{
    public const string Cancel = "AT+CUSD=2";

    /// <param name="withCoding">Nearly all modems take the coding behind the string, and some need it; few refuse it.</param>
    public static string Send(UssdRequest request, bool withCoding) =>
        withCoding ? $"AT+CUSD=1,\"{request.Argument}\",{UssdRequest.Dcs}" : $"AT+CUSD=1,\"{request.Argument}\"";
}
