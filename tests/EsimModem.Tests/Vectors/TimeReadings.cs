using System.Text.Json.Nodes;
using EsimModem.Gsm.Sms;
using EsimModem.Modems.Answers;

namespace EsimModem.Tests.Vectors;

/// <summary>Times in the words of the cases.</summary>
internal static class TimeReadings
{
    public static string? Iso(ModemTime? time) => time?.Instant is { } instant ? Iso(instant) : Iso(time?.Local);

    public static string? Iso(DateTimeOffset? instant) => instant?.ToString("yyyy-MM-ddTHH:mm:sszzz");

    public static string? Iso(DateTime? local) => local?.ToString("yyyy-MM-ddTHH:mm:ss");

    public static JsonObject? Of(ModemTime? time) => time is null ? null : new JsonObject
    {
        ["iso"] = Iso(time),
        ["offset_minutes"] = time.Offset?.TotalMinutes,
        ["utc"] = time.Instant?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ"),
        ["dst_minutes"] = time.SummerTime?.TotalMinutes,
        ["dst"] = time.SummerTime?.TotalHours,
        ["local"] = Iso(time.Local),
        ["valid"] = true,
    };

    public static JsonObject Of(SmsTimestamp time) => new()
    {
        ["iso"] = Iso(time.Instant),
        ["offset_minutes"] = time.Local is null ? null : time.Offset?.TotalMinutes,
        ["utc"] = time.Instant?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ"),
        ["local"] = Iso(time.Local),
        ["iso_lenient"] = Iso(time.Lenient),
        ["valid"] = time.Instant is not null,
    };
}
