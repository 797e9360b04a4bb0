using EsimModem.At;
using EsimModem.Gsm;

namespace EsimModem.Modems.Dialects;

/// <summary>SIMCom: the 2G modules (SIM800 and SIM900) and the LTE ones, which take plain USSD only.</summary>
internal static class Simcom
{
    private const string Tries = "AT+SPIC";

    public static Dialect Gsm { get; } = new("sim800")
    {
        Line = AtSettings.Brisk,
        Makers = ["simcom"],
        Models = ["SIM800", "SIM808", "SIM868", "SIM900", "SIM300"],
        CardNumber = ["AT+CCID", Ask.FileOfCardNumber],
        CardReports = ["AT+CSMINS=1"],
        PinTries = [Tries],
        Clock = [["AT+CLTS=1"]],
    };

    public static Dialect Lte { get; } = new("simcom")
    {
        Line = AtSettings.Brisk,
        Makers = ["simcom"],
        CardNumber = ["AT+CICCID", Ask.FileOfCardNumber, "AT+CCID"],
        Hush = ["AT+CNSMOD=0"],
        UssdForms = [UssdForm.Plain],
        Charset = "IRA",
        PinTries = [Tries, Ask.PinTries, Ask.EmptyVerification],
    };
}
