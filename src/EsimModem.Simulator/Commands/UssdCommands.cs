using EsimModem.Simulator.Modems;

namespace EsimModem.Simulator.Commands;

/// <summary>+CUSD, 3GPP 27.007 section 7.15: sends a code or a reply, or cancels.</summary>
internal static class UssdCommands
{
    public static IReadOnlyDictionary<string, Handler> All { get; } = new Dictionary<string, Handler> { ["+CUSD"] = Ussd };

    private static Answer Ussd(ModemBody modem, AtCommand command) => command.Form switch
    {
        CommandForm.Read => Answer.Line($"+CUSD: {modem.Settings.Number("+CUSD")}"),
        CommandForm.Test => Answer.Line("+CUSD: (0-2)"),
        CommandForm.Set => Set(modem, command),
        _ => Answer.Failed(50),
    };

    private static Answer Set(ModemBody modem, AtCommand command)
    {
        var mode = command[0].Number;
        if (mode == 2)
            return modem.Ussd.Cancel();
        if (mode is not (0 or 1))
            return Answer.Failed(50);
        modem.Settings.Set("+CUSD", command[0].Text);
        return command.Count == 1 ? Answer.Ok : Send(modem, command);
    }

    private static Answer Send(ModemBody modem, AtCommand command)
    {
        if (modem.Slot.Trouble is { } trouble)
            return Answer.Failed(trouble);
        if (!modem.Radio.IsRegistered)
            return Answer.Failed(30);
        var coding = command[2].IsEmpty ? 15 : command[2].Number;
        if (coding is < 0 or > 255 || !command[1].Quoted || !UssdCoding.TryRead(modem, command[1].Text, out var text))
            return new Answer(modem.Profile.UssdMisread);
        return modem.Ussd.Send(text);
    }
}
