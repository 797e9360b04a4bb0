using EsimModem.Simulator.Commands;

namespace EsimModem.Simulator.Profiles;

/// <summary>A Quectel EC25: USSD follows the character set, and the network's release may carry the answer.</summary>
internal static class QuectelEc25
{
    public static readonly ModemProfile Profile = new()
    {
        Name = "quectel-ec25",
        Manufacturer = "Quectel",
        Model = "EC25",
        Revision = "EC25EFAR06A03M4G",
        TypeAllocation = "86706203",
        Information = ["Quectel", "EC25", "Revision: EC25EFAR06A03M4G"],
        BlindCharset = "IRA",
        ReleaseCarriesAnswer = 0.2,
        AccessTechnology = 7,
        ShowsGreenwich = true,
        BootTime = TimeSpan.FromSeconds(11),
        Boot =
        [
            new(TimeSpan.Zero, "RDY"),
            new(TimeSpan.FromSeconds(0.2), "+CFUN: 1"),
            new(TimeSpan.FromSeconds(2), "+CPIN: READY", BootGate.CardReady),
            new(TimeSpan.FromSeconds(0.5), "+QUSIM: 1", BootGate.CardReady),
            new(TimeSpan.FromSeconds(4), "+QIND: SMS DONE", BootGate.CardReady),
            new(TimeSpan.FromSeconds(1), "+QIND: PB DONE", BootGate.CardReady),
        ],
        CardPulled = ["+CPIN: NOT READY"],
        CardInserted = ["+CPIN: READY", "+QUSIM: 1", "+QIND: SMS DONE"],
        Chatter = ["+QIND: \"csq\",17,99", "+QIND: \"act\",\"LTE\""],
        Own = new Dictionary<string, Handler>
        {
            ["+QCCID"] = CardCommands.WithCard(card => $"+QCCID: {card.Iccid.PadRight(20, 'F')}", locked: true),
            ["+CCID"] = static (_, _) => Answer.Error,
            ["+QPINC"] = static (modem, _) => modem.Slot.Card is { } card
                ? new Answer(Final.Ok, $"+QPINC: \"SC\",{card.PinTriesLeft},{card.PukTriesLeft}", "+QPINC: \"P2\",3,10")
                : Answer.Failed(10),
            ["+QINISTAT"] = static (modem, _) => Answer.Line($"+QINISTAT: {(modem.Slot.Usable is null ? 0 : 7)}"),
            ["+QSIMSTAT"] = static (modem, _) => Answer.Line($"+QSIMSTAT: 0,{(modem.Slot.Card is null ? 0 : 1)}"),
            ["+QURCCFG"] = BasicCommands.Accept,
            ["+QINDCFG"] = BasicCommands.Accept,
            ["+QSCLK"] = BasicCommands.Accept,
            ["+QCFG"] = BasicCommands.Accept,
        },
    };
}
