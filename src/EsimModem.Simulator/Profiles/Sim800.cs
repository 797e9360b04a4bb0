using EsimModem.Simulator.Commands;

namespace EsimModem.Simulator.Profiles;

/// <summary>A SIMCom SIM800 behind a UART bridge: plain USSD, a bare ICCID with a trailing f, chatty at its start.</summary>
internal static class Sim800
{
    public static readonly ModemProfile Profile = new()
    {
        Name = "simcom-sim800",
        Manufacturer = "SIMCOM_Ltd",
        Model = "SIMCOM_SIM800C",
        Revision = "Revision:1418B05SIM800C24",
        TypeAllocation = "86477103",
        Information = ["SIM800 R14.18"],
        Charset = "IRA",
        Charsets = ["IRA", "GSM", "UCS2", "HEX", "PCCP936"],
        UssdComma = ", ",
        UssdMisread = Final.Equipment(3),
        CancelWithoutSessionFails = true,
        Lacks = ["+CEREG", "+CPINR", "+CTZU", "+CTZR"],
        BootTime = TimeSpan.FromSeconds(3),
        RegistrationTime = TimeSpan.FromSeconds(4),
        Boot =
        [
            new(TimeSpan.Zero, "RDY"),
            new(TimeSpan.Zero, "+CFUN: 1"),
            new(TimeSpan.FromSeconds(2), "+CPIN: READY", BootGate.CardReady),
            new(TimeSpan.FromSeconds(4.5), "Call Ready", BootGate.Registered),
            new(TimeSpan.FromSeconds(1), "SMS Ready", BootGate.Registered),
        ],
        CardInserted = ["+CPIN: READY", "Call Ready", "SMS Ready"],
        Chatter = ["+CSQN: 14,0", "+CSQN: 15,0"],
        Instant = TimeSpan.FromMilliseconds(14),
        Own = new Dictionary<string, Handler>
        {
            ["+CCID"] = CardCommands.WithCard(card => card.Iccid.PadRight(20, 'f'), locked: true),
            ["+SPIC"] = static (modem, _) => modem.Slot.Card is { } card
                ? Answer.Line($"+SPIC: {card.PinTriesLeft},3,{card.PukTriesLeft},10")
                : Answer.Failed(10),
            ["+CLTS"] = SettingCommands.For(new("+CLTS", "(0,1)", "0")),
            ["+CSMINS"] = static (modem, _) => Answer.Line($"+CSMINS: 0,{(modem.Slot.Card is null ? 0 : 1)}"),
            ["+CSCLK"] = BasicCommands.Accept,
        },
    };
}
