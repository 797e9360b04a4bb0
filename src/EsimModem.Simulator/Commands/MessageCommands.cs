using EsimModem.Simulator.Modems;

namespace EsimModem.Simulator.Commands;

/// <summary>Messages of 3GPP 27.005: the stores are there and empty, since no carrier writes yet.</summary>
internal static class MessageCommands
{
    private const string Stores = "0,25,0,25,0,25";

    public static IReadOnlyDictionary<string, Handler> All { get; } = new Dictionary<string, Handler>
    {
        ["+CPMS"] = Storage,
        ["+CSCA"] = static (modem, command) => command.Form == CommandForm.Read ? Answer.Line("+CSCA: \"+77000000100\",145") : Answer.Ok,
        ["+CMGL"] = static (modem, _) => WithCard(modem, Answer.Ok),
        ["+CMGR"] = static (modem, _) => WithCard(modem, new Answer(Final.Message(321))),
        ["+CMGD"] = static (modem, command) => WithCard(modem, command.Form == CommandForm.Test ? Answer.Line("+CMGD: (),(0-4)") : Answer.Ok),
        ["+CMGS"] = static (modem, _) => WithCard(modem, new Answer(Final.Message(303))),
        ["+CNMA"] = static (_, _) => new Answer(Final.Message(303)),
    };

    private static Answer Storage(ModemBody modem, AtCommand command) => command.Form switch
    {
        CommandForm.Read => WithCard(modem, Answer.Line("+CPMS: \"SM\",0,25,\"SM\",0,25,\"SM\",0,25")),
        CommandForm.Test => Answer.Line("+CPMS: (\"SM\",\"ME\"),(\"SM\",\"ME\"),(\"SM\",\"ME\")"),
        CommandForm.Set => WithCard(modem, Answer.Line($"+CPMS: {Stores}")),
        _ => new Answer(Final.Message(302)),
    };

    private static Answer WithCard(ModemBody modem, Answer answer)
    {
        if (modem.Slot.Usable is not null)
            return answer with { Pace = Pace.Card };
        return new Answer(Final.Message(modem.Slot.Trouble switch { 10 => 310, 11 => 311, 12 => 316, _ => 314 }));
    }
}
