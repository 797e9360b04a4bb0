using System.Text.Json.Nodes;
using EsimModem.Gsm;
using EsimModem.Gsm.Sms;

namespace EsimModem.Tests.Vectors;

/// <summary>Messages in the words of the cases.</summary>
internal static class PduReadings
{
    public static JsonObject Of(SmsDeliver message) => With(Body(message.Body, message.Coding), new JsonObject
    {
        ["smsc"] = message.Centre?.Number,
        ["number"] = message.From.Number,
        ["number_type"] = Type(message.From),
        ["timestamp"] = TimeReadings.Iso(message.Time.Instant),
        ["timestamp_local"] = TimeReadings.Iso(message.Time.Local),
        ["timestamp_lenient"] = TimeReadings.Iso(message.Time.Lenient),
        ["pid"] = message.Pid,
        ["more_to_send"] = message.MoreToSend,
        ["status_report_indication"] = message.ReportIndicated,
        ["reply_path"] = message.ReplyPath,
    });

    public static JsonObject Of(SmsSubmit message) => With(Body(message.Body, message.Coding), new JsonObject
    {
        ["smsc"] = message.Centre?.Number,
        ["to"] = message.To.Number,
        ["to_type"] = Type(message.To),
        ["mr"] = message.Reference,
        ["pid"] = message.Pid,
        ["reject_duplicates"] = message.RejectDuplicates,
        ["status_report_request"] = message.ReportRequested,
        ["reply_path"] = message.ReplyPath,
        ["validity"] = Validity(message.Validity),
    });

    public static JsonObject Of(SmsStatusReport report)
    {
        var reading = new JsonObject
        {
            ["smsc"] = report.Centre?.Number,
            ["mr"] = report.Reference,
            ["number"] = report.To.Number,
            ["number_type"] = Type(report.To),
            ["scts"] = TimeReadings.Iso(report.Time.Instant),
            ["scts_local"] = TimeReadings.Iso(report.Time.Local),
            ["scts_lenient"] = TimeReadings.Iso(report.Time.Lenient),
            ["discharge"] = TimeReadings.Iso(report.Discharge.Instant),
            ["discharge_local"] = TimeReadings.Iso(report.Discharge.Local),
            ["discharge_lenient"] = TimeReadings.Iso(report.Discharge.Lenient),
            ["status"] = report.Status,
            ["status_class"] = Class(report.Class),
            ["parameter_indicator"] = report.Parameters,
            ["pid"] = report.Pid,
            ["dcs"] = report.Coding?.Octet,
        };
        return report.Body is { } body ? With(Body(body, report.Coding ?? SmsCoding.Gsm7), reading) : reading;
    }

    private static JsonObject Body(SmsUserData body, SmsCoding coding) => new()
    {
        ["dcs"] = coding.Octet,
        ["alphabet"] = coding.Alphabet switch { TextAlphabet.Gsm7 => "gsm7", TextAlphabet.EightBit => "8bit", _ => "ucs2" },
        ["class"] = coding.Class,
        ["compressed"] = coding.Compressed,
        ["mwi"] = coding.Waiting is { } waiting
            ? new JsonObject { ["action"] = waiting.Discard ? "discard" : "store", ["active"] = waiting.Active, ["kind"] = waiting.Kind }
            : null,
        ["text"] = body.Text,
        ["data_hex"] = body.Text is null ? Hex.Write(body.Content) : null,
        ["udl"] = body.Length,
        ["udh_hex"] = body.Header is { } header ? Hex.Write(header.Octets) : null,
        ["concat"] = body.Header?.Part is { } part
            ? new JsonObject { ["ref"] = part.Reference, ["ref_bits"] = part.Bits, ["total"] = part.Total, ["seq"] = part.Sequence }
            : null,
        ["ports"] = body.Header?.Ports is { } ports ? new JsonObject { ["dst"] = ports.Destination, ["src"] = ports.Source } : null,
        ["national"] = body.Header is { HasLanguage: true } shifted
            ? new JsonObject { ["locking"] = (int)shifted.Locking, ["single_shift"] = (int)shifted.SingleShift }
            : null,
    };

    private static JsonObject? Validity(SmsValidity? validity) => validity is null ? null : new JsonObject
    {
        ["format"] = validity.Format.ToString().ToLowerInvariant(),
        ["octet"] = validity.Octets.Length == 1 ? validity.Octets[0] : null,
        ["minutes"] = validity.Period?.TotalMinutes,
        ["until"] = TimeReadings.Iso(validity.Until),
        ["raw"] = Hex.Write(validity.Octets),
    };

    private static string Type(SmsAddress address) => address.Type.ToString().ToLowerInvariant();

    private static string Class(ReportClass report) => report switch
    {
        ReportClass.StillTrying => "still-trying",
        ReportClass.FailedTemporarily => "failed-temporarily",
        _ => report.ToString().ToLowerInvariant(),
    };

    private static JsonObject With(JsonObject one, JsonObject other)
    {
        foreach (var (key, value) in other)
            one[key] = value?.DeepClone();
        return one;
    }
}
