using EsimModem.At;
using EsimModem.Gsm;

namespace EsimModem.Modems.Dialects;

/// <summary>Huawei sticks: packed USSD unless they know how to be told otherwise; some hang for good at +CCID, so it is never asked.</summary>
internal static class Huawei
{
    public static Dialect Dialect { get; } = new("huawei")
    {
        Line = AtSettings.Brisk,
        Makers = ["huawei"],
        CardNumber = ["AT^ICCID?", Ask.FileOfCardNumber],
        Hush = ["AT^CURC=0"],
        PlainUssd = "AT^USSDMODE=0",
        UssdForms = [UssdForm.PackedHex, UssdForm.Plain, UssdForm.Ucs2Hex],
        Charset = "IRA",
        PinTries = ["AT^CPIN?", Ask.PinTries, Ask.EmptyVerification],
    };
}
