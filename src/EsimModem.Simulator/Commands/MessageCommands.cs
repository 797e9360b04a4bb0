using EsimModem.Simulator.Coding;
using EsimModem.Simulator.Modems;

namespace EsimModem.Simulator.Commands;

/// <summary>Messages of 3GPP 27.005 in PDU mode: stores, reading, deleting, sending.</summary>
internal static class MessageCommands
{
    private const int All4 = 4;
    private const int Unread = 0;
    private const int Read = 1;
    private const int Unsent = 2;
    private const int LongestPdu = 164;

    public static IReadOnlyDictionary<string, Handler> All { get; } = new Dictionary<string, Handler>
    {
        ["+CPMS"] = Storage,
        ["+CSCA"] = static (modem, command) => command.Form == CommandForm.Read ? Answer.Line("+CSCA: \"+77000000100\",145") : Answer.Ok,
        ["+CMGL"] = static (modem, command) => WithCard(modem, () => List(modem, command)),
        ["+CMGR"] = static (modem, command) => WithCard(modem, () => One(modem, command)),
        ["+CMGD"] = static (modem, command) => WithCard(modem, () => Delete(modem, command)),
        ["+CMGS"] = static (modem, command) => WithCard(modem, () => Send(modem, command)),
        ["+CNMA"] = static (modem, _) => modem.Settings.Part("+CSMS", 0) == 1 ? Answer.Ok : new Answer(Final.Message(340)),
    };

    private static Answer Storage(ModemBody modem, AtCommand command) => command.Form switch
    {
        CommandForm.Read => WithCard(modem, () => Answer.Line($"+CPMS: {string.Join(',', Chosen(modem).Select(name => $"\"{name}\",{Use(modem, name)}"))}")),
        CommandForm.Test => Answer.Line("+CPMS: (\"SM\",\"ME\"),(\"SM\",\"ME\"),(\"SM\",\"ME\")"),
        CommandForm.Set => WithCard(modem, () => Choose(modem, command)),
        _ => new Answer(Final.Message(302)),
    };

    private static string[] Chosen(ModemBody modem) => [modem.Messages.Reading, modem.Messages.Sending, modem.Messages.Arriving];

    private static string Use(ModemBody modem, string name) => modem.Messages.Of(name) is { } store ? $"{store.Used},{store.Capacity}" : "0,0";

    private static Answer Choose(ModemBody modem, AtCommand command)
    {
        if (command.Arguments.Any(name => modem.Messages.Of(name.Text) is null))
            return new Answer(Final.Message(302));
        modem.Messages.Reading = command[0].Text;
        modem.Messages.Sending = command.Count > 1 ? command[1].Text : modem.Messages.Sending;
        modem.Messages.Arriving = command.Count > 2 ? command[2].Text : modem.Messages.Arriving;
        return Answer.Line($"+CPMS: {string.Join(',', Chosen(modem).Select(name => Use(modem, name)))}");
    }

    private static Answer List(ModemBody modem, AtCommand command)
    {
        var wanted = command.Count == 0 ? Unread : command[0].Number;
        var store = modem.Messages.Of(modem.Messages.Reading)!;
        if (wanted is < 0 or > All4)
            return new Answer(Final.Message(302));
        if (wanted is not (Unread or Read or All4))
            return Answer.Ok;
        var lines = new List<string>();
        for (var slot = 0; slot < store.Capacity; slot++)
        {
            if (store.Peek(slot) is not { } message || (wanted != All4 && message.IsRead != (wanted == Read)))
                continue;
            lines.Add($"+CMGL: {slot},{(store.IsDraft(slot) ? Unsent : message.IsRead ? Read : Unread)},,{DeliverPdu.LengthOf(message.Pdu)}");
            lines.Add(message.Pdu);
            store.Read(slot);
        }

        return new Answer(Final.Ok, lines);
    }

    private static Answer One(ModemBody modem, AtCommand command) => modem.Messages.Of(modem.Messages.Reading)!.Read(command[0].Number) is { } message
        ? new Answer(Final.Ok, $"+CMGR: {(message.IsRead ? Read : Unread)},,{DeliverPdu.LengthOf(message.Pdu)}", message.Pdu)
        : new Answer(Final.Message(321));

    private static Answer Delete(ModemBody modem, AtCommand command)
    {
        if (command.Form == CommandForm.Test)
            return Answer.Line("+CMGD: (),(0-4)");
        if (!modem.Messages.Of(modem.Messages.Reading)!.Delete(command[0].Number))
            return new Answer(Final.Message(321));
        return Answer.Ok with { After = modem.Messages.MadeRoom };
    }

    private static Answer Send(ModemBody modem, AtCommand command)
    {
        if (command.Form != CommandForm.Set || command[0].Number is < 1 or > LongestPdu)
            return new Answer(Final.Message(304));
        return Answer.Ok with { Prompt = digits => Submit(modem, digits, command[0].Number) };
    }

    private static Answer Submit(ModemBody modem, string digits, int length)
    {
        if (SubmitPdu.Read(digits, length) is not { } message)
            return new Answer(Final.Message(304));
        if (modem.Slot.Usable is not { } card)
            return new Answer(Final.Message(310));
        if (!modem.Radio.IsRegistered)
            return new Answer(Final.Message(331));
        if (modem.Messages is { NeedsRoomToSend: true } box && box.Of(box.Arriving)!.IsFull)
            return new Answer(Final.Message(322));
        if (modem.Faults.Strikes(Fault.MessageRefused, digits) is { } refusal)
            return new Answer(Final.Message(int.Parse(refusal.Text ?? "38"))) { Pace = Pace.Network };
        if (modem.Faults.Strikes(Fault.LoseRequest, $"message {message.Text}", fits: false) is not null)
            return new Answer(Final.Hang);
        var reference = modem.Messages.NextReference();
        if (!card.Carrier.Centre!.Take(card, message, digits, reference))
            return new Answer(Final.Message(21)) { Pace = Pace.Network };
        if (modem.Faults.Strikes(Fault.LoseReply, $"message {message.Text}", fits: false) is not null)
            return new Answer(Final.Hang);
        IReadOnlyList<string> lines = modem.Faults.Strikes(Fault.NoReference, $"message {message.Text}") is null ? [$"+CMGS: {reference}"] : [];
        return new Answer(Final.Ok, lines) { Pace = Pace.Network };
    }

    private static Answer WithCard(ModemBody modem, Func<Answer> answer)
    {
        if (modem.Slot.Usable is not null)
            return answer() with { Pace = Pace.Card };
        return new Answer(Final.Message(modem.Slot.Trouble switch { 10 => 310, 11 => 311, 12 => 316, _ => 314 }));
    }
}
