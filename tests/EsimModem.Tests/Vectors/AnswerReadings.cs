using System.Text.Json.Nodes;
using EsimModem.Modems.Answers;

namespace EsimModem.Tests.Vectors;

/// <summary>What the product reads from the answer to a command, in the words of the cases.</summary>
internal static class AnswerReadings
{
    private static readonly string[] Retries =
        ["CPINR", "QPINC", "UPINCNT", "CPINC", "SPIC", "ZPINPUK", "EPIN", "PINNUM", "CPININFO", "NWPINR", "CPNNUM", "EPINC", "PCT", "CSIM"];

    public static JsonNode? Of(ModemAnswer answer, string command, string? charset)
    {
        var lines = answer.Lines;
        var isTest = command.EndsWith("=?", StringComparison.Ordinal);
        var bare = command.StartsWith("AT", StringComparison.Ordinal) ? command[2..] : command;
        var name = bare.TrimStart('+', '^', '#', '*', '%', '$', '!').Split('=', '?')[0];
        return (name, isTest) switch
        {
            _ when command.StartsWith("AT^CPIN", StringComparison.Ordinal) || Retries.Contains(name) => Tries(PinRetries.Read(lines)),
            _ when name.Contains("CCID") || name == "SCID" => Text("iccid", Iccid.Read(lines)),
            ("CGMI" or "GMI" or "CGMM" or "GMM" or "CGMR" or "GMR", _) => Text("value", DeviceText.Read(lines)),
            ("CGSN" or "GSN", _) => Text("imei", Imei.Read(lines)),
            ("CIMI", _) => Text("imsi", Imsi.Read(lines)),
            ("CREG" or "CGREG" or "CEREG" or "C5GREG", _) => Registered(lines),
            ("CFUN", true) => Numbers("fun", SupportedValues.Read(lines, "+CFUN")),
            ("CFUN", false) => Functionality.Read(lines) is { } level ? new JsonObject { ["fun"] = level } : null,
            ("CTZU", true) => Numbers("modes", SupportedValues.Read(lines, "+CTZU")),
            ("CPIN", _) => PinState.Read(lines, answer.Error) is { } pin ? new JsonObject { ["state"] = pin.State, ["error"] = pin.Error } : null,
            ("CSQ", _) => SignalReadings.Plain(SignalStrength.Read(lines)),
            ("CESQ", _) => SignalReadings.Extended(ExtendedSignal.Read(lines)),
            ("COPS", true) => new JsonObject { ["networks"] = OfferedNetwork.ReadAll(lines, charset).ToJsonArray(Network) },
            ("COPS", false) => Operator(CurrentOperator.Read(lines, charset)),
            ("CSCS", true) => new JsonObject { ["charsets"] = CharacterSet.ReadAll(lines).ToJsonArray(text => text) },
            ("CSCS", false) => Text("charset", CharacterSet.Read(lines)),
            ("CSCA", _) => ServiceCentre.Read(lines) is { } centre ? new JsonObject { ["number"] = centre.Number, ["type"] = centre.Type } : null,
            ("CNUM", _) => new JsonObject { ["numbers"] = OwnNumber.ReadAll(lines, charset).ToJsonArray(Own) },
            ("CLCC", _) => new JsonObject { ["calls"] = ListedCall.ReadAll(lines).ToJsonArray(Call) },
            ("CRSM", _) => SimFile(SimFileAnswer.Read(lines), lines),
            ("QINISTAT", _) => Ready(SimReadiness.Read(lines)),
            ("QSS", _) => lines.Select(line => NotificationReadings.Stage(SimStageAnswer.Read(line, asked: true))).FirstOrDefault(),
            ("SYSINFO", _) => System(SystemInfo.Read(lines)),
            ("CLIP" or "CMTI" or "CDSI", _) => lines.Select(NotificationReadings.Of).FirstOrDefault(),
            _ => MessageReadings.Of(lines, name, isTest, charset) ?? Text("iccid", lines.Select(Iccid.Normalise).FirstOrDefault()),
        };
    }

    private static JsonObject? Text(string key, string? text) => text is null ? null : new JsonObject { [key] = text };

    private static JsonObject? Numbers(string key, IReadOnlyList<int>? numbers) =>
        numbers is null ? null : new JsonObject { [key] = numbers.ToJsonArray(number => number) };

    private static JsonObject? Registered(IReadOnlyList<string> lines) =>
        NotificationReadings.Registered(lines.Select(line => RegistrationAnswer.Read(line, asked: true)).FirstOrDefault(read => read is not null));

    private static JsonObject? Tries(PinRetries? tries) => tries is null ? null : new JsonObject
    {
        ["pin"] = tries.Pin,
        ["puk"] = tries.Puk,
        ["pin2"] = tries.Pin2,
        ["puk2"] = tries.Puk2,
        ["current"] = tries.Current,
        ["state"] = tries.State,
    };

    private static JsonObject? Operator(CurrentOperator? current) => current is null ? null : new JsonObject
    {
        ["mode"] = current.Mode,
        ["format"] = current.Format,
        ["operator"] = current.Name,
        ["act"] = current.Access,
    };

    private static JsonObject Network(OfferedNetwork network) => new()
    {
        ["stat"] = network.Status,
        ["long"] = network.LongName,
        ["short"] = network.ShortName,
        ["numeric"] = network.Numeric,
        ["act"] = network.Access,
    };

    private static JsonObject Own(OwnNumber own) => new() { ["alpha"] = own.Label, ["number"] = own.Number, ["type"] = own.Type };

    private static JsonObject Call(ListedCall call) =>
        new() { ["id"] = call.Id, ["dir"] = call.Direction, ["stat"] = call.Status, ["number"] = call.Number };

    private static JsonObject? SimFile(SimFileAnswer? file, IReadOnlyList<string> lines) => file is null ? null : new JsonObject
    {
        ["sw1"] = file.Sw1,
        ["sw2"] = file.Sw2,
        ["data"] = file.Data,
        ["spn"] = file.ProviderName,
        ["iccid"] = Iccid.Read(lines),
    };

    private static JsonObject? Ready(SimReadiness? ready) =>
        ready is null ? null : new JsonObject { ["cpin"] = ready.Pin, ["sms"] = ready.Messages, ["phonebook"] = ready.PhoneBook };

    private static JsonObject? System(SystemInfo? info) => info is null ? null : new JsonObject
    {
        ["srv_status"] = info.ServiceStatus,
        ["srv_domain"] = info.ServiceDomain,
        ["roam"] = info.Roaming,
        ["sys_mode"] = info.Mode,
        ["sim_state"] = info.SimState,
        ["submode"] = info.Submode,
    };
}
