using EsimModem.Simulator.Modems;

namespace EsimModem.Simulator.Commands;

/// <summary>Where the modem is in the network: 3GPP 27.007 section 7.</summary>
internal static class NetworkCommands
{
    private static readonly (string Name, string Network)[] Nearby = [("Beeline KZ", "40101"), ("Kcell", "40102"), ("Tele2 KZ", "40177")];

    public static IReadOnlyDictionary<string, Handler> All { get; } = new Dictionary<string, Handler>
    {
        ["+CREG"] = Registration,
        ["+CGREG"] = Registration,
        ["+CEREG"] = Registration,
        ["+CSQ"] = static (modem, _) => Answer.Line(modem.Radio.IsRegistered ? $"+CSQ: {modem.Radio.Signal},99" : "+CSQ: 99,99"),
        ["+COPS"] = Network,
        ["+CGATT"] = static (modem, command) => command.Form == CommandForm.Read ? Answer.Line($"+CGATT: {(modem.Radio.IsRegistered ? 1 : 0)}") : Answer.Ok,
    };

    private static Answer Registration(ModemBody modem, AtCommand command)
    {
        var setting = new SettingRange(command.Name, "(0-2)", "0");
        return command.Form == CommandForm.Read
            ? Answer.Line($"{command.Name}: {modem.Settings.Value(setting)},{modem.Radio.Describe(command.Name)}")
            : SettingCommands.For(setting)(modem, command);
    }

    private static Answer Network(ModemBody modem, AtCommand command) => command.Form switch
    {
        CommandForm.Read => Answer.Line(Current(modem)),
        CommandForm.Test => Scan(modem),
        CommandForm.Set => Select(modem, command),
        _ => Answer.Failed(50),
    };

    private static string Current(ModemBody modem)
    {
        var mode = modem.Radio.Automatic ? 0 : 2;
        if (!modem.Radio.IsRegistered)
            return $"+COPS: {mode}";
        var format = modem.Settings.Number("+COPS");
        var name = format == 2 ? modem.Radio.Network : modem.Radio.NetworkName;
        var technology = modem.Profile.AccessTechnology > 0 ? $",{modem.Profile.AccessTechnology}" : "";
        return $"+COPS: {mode},{format},\"{name}\"{technology}";
    }

    private static Answer Scan(ModemBody modem)
    {
        var found = Nearby.Select(one => $"({(one.Network == modem.Radio.Network ? 2 : 3)},\"{one.Name}\",\"{one.Name}\",\"{one.Network}\")");
        return Answer.Line($"+COPS: {string.Join(',', found)},,(0-4),(0-2)") with { Pace = Pace.Scan };
    }

    private static Answer Select(ModemBody modem, AtCommand command)
    {
        switch (command[0].Number)
        {
            case 3 when command[1].Number is >= 0 and <= 2:
                modem.Settings.Set("+COPS", command[1].Text);
                return Answer.Ok;
            case 0 or 2:
                modem.Radio.Automatic = command[0].Number == 0;
                return Answer.Ok with { Pace = Pace.Network, After = modem.Radio.Look };
            case 1 or 4:
                return command[2].Text == modem.Radio.Network ? Answer.Ok with { Pace = Pace.Network } : Answer.Failed(30) with { Pace = Pace.Network };
            default:
                return Answer.Failed(50);
        }
    }
}
