using EsimModem.Gsm;

namespace EsimModem.Modems;

/// <summary>Something done with a modem, as it shows in the commands of a transcript.</summary>
/// <param name="Text">The code or reply, the slot of a message, the PIN.</param>
internal sealed record Deed(DeedKind Kind, string Text = "")
{
    private const int PinAhead = 5;
    private const string Coded = "AT+CUSD=1,", Delete = "AT+CMGD=", Pin = "AT+CPIN=", Store = "AT+CPMS=";
    private static readonly string[] Mail = ["AT+CMGF", Store, "AT+CNMI", "AT+CMGL", "AT+CMGR"];
    private static readonly string[] Network = ["AT+CREG?", "AT+CEREG?", "AT+CSQ", "AT+COPS"];

    /// <summary>What the next commands of a transcript are for, judged by the first and, where that may begin several things, by those behind it.</summary>
    public static Deed Of(IReadOnlyList<string> commands) => commands[0] switch
    {
        var code when code.StartsWith(Coded, StringComparison.Ordinal) => new(DeedKind.Ask, Code(code[Coded.Length..])),
        CusdCommand.Cancel => new(DeedKind.Cancel),
        var delete when delete.StartsWith(Delete, StringComparison.Ordinal) => new(DeedKind.Drop, delete[Delete.Length..]),
        "AT+CNMA" => new(DeedKind.Drop),
        var store when store.StartsWith(Store, StringComparison.Ordinal) && commands.Count > 1 && commands[1].StartsWith(Delete, StringComparison.Ordinal) =>
            new(DeedKind.Drop, commands[1][Delete.Length..]),
        var mail when Begins(mail, Mail) => new(DeedKind.ReadMail),
        "AT+CPIN?" when commands.Take(PinAhead).FirstOrDefault(one => one.StartsWith(Pin, StringComparison.Ordinal)) is { } pin =>
            new(DeedKind.EnterPin, pin[Pin.Length..].Trim('"')),
        "AT+CPIN?" => new(commands.Count > 1 && AsksForCard(commands[1]) ? DeedKind.ReadCard : DeedKind.CheckCard),
        var number when AsksForCard(number) => new(DeedKind.CheckNumber),
        var look when Begins(look, Network) => new(DeedKind.Look),
        var book when book.StartsWith("AT+CPBS=", StringComparison.Ordinal) => new(DeedKind.ReadPhoneBook),
        "AT+CCLK?" => new(DeedKind.ReadTime),
        _ => new(DeedKind.Other),
    };

    /// <summary>What a modem says to a command of which a transcript tells nothing: that it knows it not, but that it lives.</summary>
    public static string Unheard(string command) => command == "AT" ? "\r\nOK\r\n" : "\r\nERROR\r\n";

    private static bool AsksForCard(string command) => command.Contains("CCID", StringComparison.Ordinal) || command.StartsWith("AT+CRSM=", StringComparison.Ordinal);

    private static bool Begins(string command, string[] starts) => starts.Any(start => command.StartsWith(start, StringComparison.Ordinal));

    /// <summary>The code or reply in the argument of a command, whatever form it was written in.</summary>
    private static string Code(string arguments)
    {
        var end = arguments.LastIndexOf(",15", StringComparison.Ordinal);
        var written = (end < 0 ? arguments : arguments[..end]).Trim('"');
        return UssdText.Decode(written, UssdRequest.Dcs, null)?.Text ?? written;
    }
}
