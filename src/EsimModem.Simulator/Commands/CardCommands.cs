using EsimModem.Simulator.Modems;

namespace EsimModem.Simulator.Commands;

/// <summary>What a modem tells of its card and does with its lock: 3GPP 27.007 section 8.</summary>
internal static class CardCommands
{
    public static IReadOnlyDictionary<string, Handler> All { get; } = new Dictionary<string, Handler>
    {
        ["+CPIN"] = Pin,
        ["+CPINR"] = Tries,
        ["+CLCK"] = Lock,
        ["+CIMI"] = WithCard(card => card.Imsi),
        ["+CCID"] = WithCard(card => $"+CCID: {card.Iccid}"),
        ["+CRSM"] = RestrictedAccess,
        ["+CNUM"] = OwnNumber,
    };

    /// <summary>A command that reads one line off the card.</summary>
    /// <param name="locked">It does so while the card waits for its PIN, too.</param>
    public static Handler WithCard(Func<SimulatedCard, string> read, bool locked = false) => (modem, command) => command.Form switch
    {
        CommandForm.Test => Answer.Ok,
        CommandForm.Set => Answer.Failed(50),
        _ when (locked ? modem.Slot.Awake : modem.Slot.Usable) is { } card => Answer.Line(read(card)) with { Pace = Pace.Card },
        _ => Answer.Failed(modem.Slot.Trouble ?? 13) with { Pace = Pace.Card },
    };

    private static Answer Pin(ModemBody modem, AtCommand command) => command.Form switch
    {
        CommandForm.Read when modem.Slot.State is { Length: > 0 } state => Answer.Line($"+CPIN: {state}"),
        CommandForm.Read => Answer.Failed(modem.Slot.Trouble ?? 13),
        CommandForm.Test => Answer.Ok,
        CommandForm.Set when command.Count == 1 => modem.Slot.Enter(command[0].Text) with { Pace = Pace.Card },
        CommandForm.Set when command.Count == 2 => modem.Slot.Unblock(command[0].Text, command[1].Text) with { Pace = Pace.Card },
        _ => Answer.Failed(50),
    };

    private static Answer Tries(ModemBody modem, AtCommand command)
    {
        if (modem.Slot.Card is not { } card)
            return Answer.Failed(10);
        return new Answer(Final.Ok, $"+CPINR: SIM PIN,{card.PinTriesLeft},3", $"+CPINR: SIM PUK,{card.PukTriesLeft},10");
    }

    private static Answer Lock(ModemBody modem, AtCommand command)
    {
        if (command.Form != CommandForm.Set || command[0].Text != "SC")
            return Answer.Failed(command.Form == CommandForm.Test ? 4 : 50);
        return command[1].Number switch
        {
            2 when modem.Slot.Awake is { } card => Answer.Line($"+CLCK: {(card.Pin is null ? 0 : 1)}") with { Pace = Pace.Card },
            2 => Answer.Failed(modem.Slot.Trouble ?? 13) with { Pace = Pace.Card },
            0 or 1 => modem.Slot.SwitchLock(command[1].Number == 1, command[2].Text),
            _ => Answer.Failed(modem.Slot.Card is null ? 10 : 50),
        };
    }

    /// <summary>READ BINARY (176) of the files that a host asks for: 12258 the ICCID, 28589 the length of the network's code.</summary>
    private static Answer RestrictedAccess(ModemBody modem, AtCommand command)
    {
        if (command.Form != CommandForm.Set)
            return command.Form == CommandForm.Test ? Answer.Ok : Answer.Failed(50);
        var file = command[0].Number == 176 ? command[1].Number : -1;
        if ((file == 12258 ? modem.Slot.Awake : modem.Slot.Usable) is not { } card)
            return Answer.Failed(modem.Slot.Trouble ?? 13);
        var answer = file switch
        {
            12258 => $"144,0,\"{CardFiles.Iccid(card.Iccid)}\"",
            28589 => "144,0,\"00000002\"",
            _ => "106,130",
        };
        return Answer.Line($"+CRSM: {answer}") with { Pace = Pace.Card };
    }

    private static Answer OwnNumber(ModemBody modem, AtCommand command)
    {
        if (modem.Slot.Usable is not { } card)
            return Answer.Failed(modem.Slot.Trouble ?? 13);
        return (card.KnowsNumber ? Answer.Line($"+CNUM: \"\",\"{card.Number}\",145") : Answer.Ok) with { Pace = Pace.Card };
    }
}
