using EsimModem.Carriers.Schema;
using EsimModem.Carriers.Yaml;
using EsimModem.Modems.Dialects;

namespace EsimModem.Config;

/// <summary>Reads one file of a dialect over what holds without it; the form is told in <c>Modems/Dialects/README.md</c>.</summary>
internal static class DialectReader
{
    internal const string NameKey = "dialect";
    internal const string ExtendsKey = "extends";
    private const string ReadableTime = "AT+QLTS=1";

    /// <summary>The dialect's name, or null and a fault.</summary>
    internal static string? Name(YamlMap written, Faults faults) =>
        new MapReader(written, faults).Need(NameKey) is { } named ? Codes.Name(named) : null;

    internal static Dialect Read(YamlMap written, Dialect under, Faults faults)
    {
        var map = new MapReader(written, faults);
        map.Value(NameKey);
        map.Set(ExtendsKey)?.AsText();
        var dialect = DialectLineReader.Read(map, DialectUssdReader.Read(map, under)) with
        {
            Makers = map.Words("makers", under.Makers),
            Models = map.Words("models", under.Models),
            Hush = map.Commands("hush", under.Hush),
            CardNumber = map.Commands("cardNumber", under.CardNumber, needsOne: true),
            CardReports = map.Commands("cardReports", under.CardReports),
            CardWait = map.Pause("cardWait", under.CardWait, TimeSpan.FromMinutes(5)),
            PinTries = PinTries(map.Value("pinTries"), under.PinTries),
            Charset = map.Set("charset")?.Read("GSM or IRA", text => text is "GSM" or "IRA" ? text : null) ?? under.Charset,
            Clock = Clock(map.Value("clock"), under.Clock),
            NetworkTime = NetworkTime(map, under.NetworkTime),
            Notices = Notices(map.Value("notices"), under.Notices),
            Reset = map.Command("reset", under.Reset),
            RadioOff = map.Command("radioOff", under.RadioOff),
            CardOff = map.Command("cardOff", under.CardOff),
        };
        map.Close();
        return dialect;
    }

    private static PinQuestion[] PinTries(YamlValue? value, PinQuestion[] usual) =>
        value is null ? usual : value.IsNothing() ? [] : [.. value.AsList(PinTry)];

    // A command alone, or with the order of the figures in its answer.
    private static PinQuestion? PinTry(YamlValue item)
    {
        if (!item.IsMap)
            return item.AsCommand() is { } alone ? new PinQuestion(alone, []) : null;
        var map = item.AsMap()!;
        var command = map.Need("ask")?.AsCommand();
        var counts = map.Need("counts")?.AsListOf(each => each.AsOneOf(DialectWords.Counts)) ?? [];
        map.Close();
        return command is null ? null : new PinQuestion(command, [.. counts]);
    }

    private static string[][] Clock(YamlValue? value, string[][] usual) =>
        value is null ? usual : value.IsNothing() ? [] : [.. value.AsList(row => row.IsList ? row.AsCommands() : row.AsCommand() is { } alone ? [alone] : null)];

    private static string? NetworkTime(MapReader map, string? usual)
    {
        var command = map.Command("networkTime", usual);
        if (command is null || command.Equals(ReadableTime, StringComparison.OrdinalIgnoreCase))
            return command;
        map.Value("networkTime")!.Fault($"`networkTime` must be {ReadableTime}, because no other answer can be read; leave it empty where a modem does not know that");
        return usual;
    }

    private static string[] Notices(YamlValue? value, string[] usual) =>
        value is null ? usual : value.IsNothing() ? [] : [.. value.AsList(item => item.Read("two to five figures such as \"2,1,0,1,0\", in quotes", text => IsNotice(text) ? text : null))];

    private static bool IsNotice(string text) =>
        text.Split(',') is { Length: >= 2 and <= 5 } figures && figures.All(figure => figure is [>= '0' and <= '9']);
}
