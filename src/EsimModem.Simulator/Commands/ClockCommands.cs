using System.Globalization;
using EsimModem.Simulator.Modems;

namespace EsimModem.Simulator.Commands;

/// <summary>The time that the network gave the modem, 3GPP 27.007 section 8.15; the whole country is five hours east of Greenwich.</summary>
internal static class ClockCommands
{
    private static readonly TimeSpan Zone = TimeSpan.FromHours(5);

    public static IReadOnlyDictionary<string, Handler> All { get; } = new Dictionary<string, Handler>
    {
        ["+CCLK"] = Clock,
    };

    private static Answer Clock(ModemBody modem, AtCommand command) => command.Form switch
    {
        CommandForm.Read when modem.Radio.IsRegistered => Answer.Line($"+CCLK: \"{Shown(modem)}+20\""),
        CommandForm.Read => Answer.Line("+CCLK: \"80/01/06,00:00:00+00\""),
        _ => Answer.Ok,
    };

    private static string Shown(ModemBody modem)
    {
        var greenwich = modem.Profile.ShowsGreenwich && modem.Settings.Number("+CTZU") == 1;
        return modem.Now.ToOffset(greenwich ? TimeSpan.Zero : Zone).ToString("yy/MM/dd,HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
