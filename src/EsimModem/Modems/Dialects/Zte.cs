using EsimModem.At;
using EsimModem.Gsm;

namespace EsimModem.Modems.Dialects;

/// <summary>ZTE sticks: not ready, and noisy, until their message stores were asked for.</summary>
internal static class Zte
{
    public static Dialect Dialect { get; } = new("zte")
    {
        Line = AtSettings.Brisk,
        Makers = ["zte"],
        CardNumber = ["AT+ZGETICCID", Ask.FileOfCardNumber],
        Hush = ["AT+CPMS?"],
        UssdForms = [UssdForm.Plain, UssdForm.Ucs2Hex],
        PinTries = [Ask.PinTries, Ask.EmptyVerification],
    };
}
