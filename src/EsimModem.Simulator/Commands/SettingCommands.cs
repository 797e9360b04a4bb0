using EsimModem.Simulator.Modems;

namespace EsimModem.Simulator.Commands;

/// <summary>Commands that only keep a value, show it and name its range.</summary>
internal static class SettingCommands
{
    private static readonly SettingRange[] Settings =
    [
        new("+CMEE", "(0-2)", "0"),
        new("+CMGF", "(0,1)", "0"),
        new("+CSMS", "(0,1)", "0"),
        new("+CNMI", "(0-2),(0-3),(0,2),(0-2),(0,1)", "0,0,0,0,0"),
        new("+CSMP", "(0-255)", "17,167,0,0"),
        new("+CSDH", "(0,1)", "0"),
        new("+CMMS", "(0-2)", "0"),
        new("+CGSMS", "(0-3)", "1"),
        new("+CTZU", "(0,1,3)", "0"),
        new("+CTZR", "(0-2)", "0"),
        new("+CLIP", "(0,1)", "0"),
        new("+CRC", "(0,1)", "0"),
        new("+CSSN", "(0,1)", "0"),
        new("+COLP", "(0,1)", "0"),
        new("+CCWA", "(0,1)", "0"),
        new("+CGEREP", "(0-2)", "0"),
    ];

    public static IReadOnlyDictionary<string, Handler> All { get; } = Settings.ToDictionary(setting => setting.Name, For);

    /// <summary>A handler that keeps a value of that range.</summary>
    public static Handler For(SettingRange setting) => (modem, command) => command.Form switch
    {
        CommandForm.Read => Answer.Line($"{setting.Name}: {modem.Settings.Value(setting)}"),
        CommandForm.Test => Answer.Line($"{setting.Name}: {setting.Allowed}"),
        CommandForm.Set when setting.Takes(command[0].Number) => Keep(modem, setting, command.Given),
        _ => Answer.Failed(50),
    };

    private static Answer Keep(ModemBody modem, SettingRange setting, string value)
    {
        modem.Settings.Set(setting.Name, value);
        return Answer.Ok;
    }
}
