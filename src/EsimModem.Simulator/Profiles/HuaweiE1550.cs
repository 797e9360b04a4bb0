using EsimModem.Simulator.Commands;
using EsimModem.Simulator.Modems;

namespace EsimModem.Simulator.Profiles;

/// <summary>An old Huawei stick: packed USSD, chatter until told otherwise, dead after +CCID.</summary>
internal static class HuaweiE1550
{
    public static readonly ModemProfile Profile = new()
    {
        Name = "huawei-e1550",
        Manufacturer = "huawei",
        Model = "E1550",
        Revision = "11.608.14.15.311",
        TypeAllocation = "35344303",
        Information = ["Manufacturer: huawei", "Model: E1550", "Revision: 11.608.14.15.311", "IMEI: {imei}", "+GCAP: +CGSM,+DS,+ES"],
        Ussd = UssdStyle.Packed,
        UssdMisread = Final.Error,
        UnknownCommand = "COMMAND NOT SUPPORT",
        Charset = "IRA",
        HangsOn = ["+CCID"],
        Lacks = ["+CEREG", "+CPINR", "+CTZU", "+CTZR", "+CCLK"],
        AccessTechnology = 2,
        BootTime = TimeSpan.FromSeconds(9),
        Boot =
        [
            new(TimeSpan.Zero, "^BOOT:20952548,0,0,0,77"),
            new(TimeSpan.FromSeconds(2.5), "^SIMST:1", BootGate.CardReady),
            new(TimeSpan.FromSeconds(6.5), "^SRVST:2", BootGate.Registered),
        ],
        CardPulled = ["^SIMST:255"],
        CardInserted = ["^SIMST:1"],
        Chatter = ["^RSSI:17", "^MODE:5,4", "^RSSI:15"],
        ChatterEvery = TimeSpan.FromSeconds(4),
        Instant = TimeSpan.FromMilliseconds(10),
        Own = new Dictionary<string, Handler>
        {
            ["^CURC"] = Chatters,
            ["^ICCID"] = CardCommands.WithCard(card => $"^ICCID: {CardFiles.Iccid(card.Iccid)}", locked: true),
            ["^CPIN"] = Tries,
            ["^SYSINFO"] = static (modem, _) => Answer.Line(modem.Radio.IsRegistered ? "^SYSINFO:2,3,0,5,1,,4" : "^SYSINFO:0,0,0,0,255,,255"),
            ["^CVOICE"] = BasicCommands.Accept,
            ["^DDSETEX"] = BasicCommands.Accept,
        },
    };

    private static Answer Chatters(ModemBody modem, AtCommand command)
    {
        if (command.Form != CommandForm.Set || command[0].Number is not (0 or 1))
            return command.Form == CommandForm.Read ? Answer.Line($"^CURC: {(modem.Settings.Chatters ? 1 : 0)}") : Answer.Unknown;
        modem.Settings.Chatters = command[0].Number == 1;
        return Answer.Ok;
    }

    /// <summary>State, tries of what is asked for, then those of PUK, PIN, PUK2 and PIN2.</summary>
    private static Answer Tries(ModemBody modem, AtCommand command)
    {
        if (command.Form != CommandForm.Read || modem.Slot.Card is not { } card)
            return Answer.Failed(modem.Slot.Card is null ? 10 : 50);
        var asked = modem.Slot.State switch
        {
            "SIM PIN" => card.PinTriesLeft.ToString(),
            "SIM PUK" => card.PukTriesLeft.ToString(),
            _ => "",
        };
        return Answer.Line($"^CPIN: {modem.Slot.State},{asked},{card.PukTriesLeft},{card.PinTriesLeft},10,3");
    }
}
