using EsimModem.Simulator.Modems;

namespace EsimModem.Simulator.Commands;

/// <summary>The letters of V.250: reset, echo, framing of results, hanging up.</summary>
internal static class BasicCommands
{
    public static IReadOnlyDictionary<string, Handler> All { get; } = new Dictionary<string, Handler>
    {
        ["Z"] = Reset,
        ["&F"] = Reset,
        ["E"] = static (modem, command) => Switch(command, on => modem.Settings.Echo = on),
        ["V"] = static (modem, command) => Switch(command, on => modem.Settings.Verbose = on),
        ["Q"] = static (modem, command) => Switch(command, on => modem.Settings.Quiet = on),
        ["X"] = Accept,
        ["S"] = Accept,
        ["L"] = Accept,
        ["M"] = Accept,
        ["&C"] = Accept,
        ["&D"] = Accept,
        ["&W"] = Accept,
        ["H"] = Accept,
        ["A"] = static (_, _) => new Answer(Final.NoCarrier),
        ["D"] = static (_, _) => new Answer(Final.NoCarrier) { Pace = Pace.Network },
        ["I"] = static (modem, _) => new Answer(Final.Ok, [.. modem.Profile.Information.Select(line => line.Replace("{imei}", modem.Imei))]),
        ["+CHUP"] = Accept,
        ["+IPR"] = Accept,
        ["+IFC"] = Accept,
        ["+ICF"] = Accept,
        ["+CFUN"] = Functionality,
    };

    public static Answer Accept(ModemBody modem, AtCommand command) => Answer.Ok;

    private static Answer Reset(ModemBody modem, AtCommand command)
    {
        modem.Settings.Reset();
        return Answer.Ok;
    }

    private static Answer Switch(AtCommand command, Action<bool> set)
    {
        if (command.Given is not ("" or "0" or "1"))
            return Answer.Error;
        set(command.Given == "1");
        return Answer.Ok;
    }

    private static Answer Functionality(ModemBody modem, AtCommand command) => command.Form switch
    {
        CommandForm.Read => Answer.Line($"+CFUN: {modem.Radio.Functionality}"),
        CommandForm.Test => Answer.Line("+CFUN: (0,1,4),(0,1)"),
        CommandForm.Set when command[0].Number is 0 or 1 or 4 => SetFunctionality(modem, command[0].Number, command[1].Number == 1),
        _ => Answer.Failed(50),
    };

    private static Answer SetFunctionality(ModemBody modem, int level, bool restart)
    {
        if (restart)
            return Answer.Ok with { After = modem.PowerOn };
        return Answer.Ok with
        {
            Pace = Pace.Network,
            After = () =>
            {
                var cardWasOff = modem.Radio.Functionality == 0;
                if (level == 1)
                    modem.Treat(cardWasOff ? Cure.Card : Cure.Radio);
                if (level == 1 && cardWasOff)
                    modem.CardIsPowered();
                modem.Radio.Functionality = level;
                modem.Radio.Look();
            },
        };
    }
}
