using EsimModem.At;
using EsimModem.Gsm;

namespace EsimModem.Modems.Dialects;

/// <summary>Quectel: the LTE and 3G modules, on which Cyrillic answers survive only in UCS2, and the 2G modules (M35, M66).</summary>
internal static class Quectel
{
    private const string Tries = "AT+QPINC?";

    public static Dialect Lte { get; } = new("quectel")
    {
        Line = AtSettings.Brisk,
        Makers = ["quectel"],
        CardNumber = ["AT+QCCID", Ask.FileOfCardNumber],
        CardReports = ["AT+QSIMSTAT=1"],
        UssdForms = [UssdForm.Ucs2Hex, UssdForm.Plain],
        PinTries = [Tries, Ask.PinTries],
        // With 1 the clock shows Greenwich time and the local zone beside it.
        Clock = [["AT+CTZU=3", "AT+CTZU=1"], ["AT+CTZR=2", "AT+CTZR=1"]],
        NetworkTime = "AT+QLTS=1",
    };

    public static Dialect Gsm { get; } = Lte with
    {
        Name = "quectel-m",
        Models = ["M35", "M66", "M95", "M10", "M26", "MC20", "MC60"],
        CardNumber = ["AT+QCCID", "AT+CCID", Ask.FileOfCardNumber],
        UssdForms = [UssdForm.Plain, UssdForm.Ucs2Hex],
        Clock = [["AT+CTZU=1"], ["AT+CTZR=1"]],
        NetworkTime = null,
    };
}
