using System.Globalization;
using EsimModem.Simulator.Coding;
using EsimModem.Simulator.Modems;

namespace EsimModem.Simulator.Commands;

/// <summary>The phone book of the card, to read: 3GPP 27.007 sections 8.11 and 8.12.</summary>
internal static class PhoneBookCommands
{
    private const int NotFound = 22;
    private const int WrongPlace = 21;
    private const int LongestNumber = 20;
    private const int LongestName = 14;

    public static IReadOnlyDictionary<string, Handler> All { get; } = new Dictionary<string, Handler>
    {
        ["+CPBS"] = Storage,
        ["+CPBR"] = Read,
    };

    private static Answer Storage(ModemBody modem, AtCommand command)
    {
        if (command.Form == CommandForm.Test)
            return Answer.Line("+CPBS: (\"SM\")");
        if (modem.Slot.Usable is not { } card)
            return Answer.Failed(modem.Slot.Trouble ?? 13);
        if (command.Form == CommandForm.Read)
            return Answer.Line($"+CPBS: \"SM\",{card.Contacts.Count},{SimulatedCard.PhoneBookPlaces}");
        return command[0].Text == "SM" ? Answer.Ok : Answer.Failed(50);
    }

    private static Answer Read(ModemBody modem, AtCommand command)
    {
        if (modem.Slot.Usable is not { } card)
            return Answer.Failed(modem.Slot.Trouble ?? 13);
        if (command.Form == CommandForm.Test)
            return Answer.Line($"+CPBR: (1-{SimulatedCard.PhoneBookPlaces}),{LongestNumber},{LongestName}");
        var (first, last) = (command[0].Number, command.Count > 1 ? command[1].Number : command[0].Number);
        if (command.Form != CommandForm.Set || first < 1 || last > SimulatedCard.PhoneBookPlaces || last < first)
            return Answer.Failed(WrongPlace);
        string[] lines = [.. card.Contacts.Where(one => one.Key >= first && one.Key <= last).Select(one => Line(modem, one.Key, one.Value))];
        return (lines.Length == 0 ? Answer.Failed(NotFound) : new Answer(Final.Ok, lines)) with { Pace = Pace.Card };
    }

    private static string Line(ModemBody modem, int place, SimulatedContact contact)
    {
        var isAbroad = contact.Number.StartsWith('+');
        return string.Create(CultureInfo.InvariantCulture, $"+CPBR: {place},\"{contact.Number}\",{(isAbroad ? 145 : 129)},\"{Name(modem, contact.Name)}\"");
    }

    /// <summary>A name that the character set lacks is shown as it lies on the card, ETSI TS 102 221 annex A.</summary>
    private static string Name(ModemBody modem, string name) => modem.Settings.Charset == "UCS2" ? HexText.Ucs2(name)
        : GsmAlphabet.TryEncode(name, out _) ? name
        : "80" + HexText.Ucs2(name);
}
