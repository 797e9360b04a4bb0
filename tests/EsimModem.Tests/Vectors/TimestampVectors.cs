using System.Text.Json;
using System.Text.Json.Nodes;
using EsimModem.Gsm;
using EsimModem.Gsm.Sms;
using EsimModem.Modems.Answers;

namespace EsimModem.Tests.Vectors;

/// <summary>Every case of <c>timestamps.jsonl</c>: centre stamps, modem clocks, and time told by networks.</summary>
[Category("Vectors")]
internal sealed class TimestampVectors
{
    private static IEnumerable<TestCaseData> Cases => VectorFile.Cases("timestamps.jsonl");

    [TestCaseSource(nameof(Cases))]
    public void A_time_keeps_the_offset_it_came_with(VectorCase vector) => vector.Check(Reading(vector.Input));

    private static JsonObject? Reading(JsonElement input)
    {
        if (input.Text("scts") is { } scts)
            return Hex.TryRead(scts, out var octets) && octets.Length == SmsTimestamp.Octets ? TimeReadings.Of(SmsTimestamp.Read(octets)) : null;
        if (input.Text("cclk") is { } clock)
            return TimeReadings.Of(ClockAnswer.Read([clock]));
        if (input.Text("text_mode_scts") is { } stamp)
            return TimeReadings.Of(ClockText.Read(stamp));
        var line = input.Text("line")!;
        return TimeReadings.Of(input.Text("command") is { } command && command.StartsWith("AT+QLTS", StringComparison.Ordinal)
            ? ClockAnswer.ReadNetworkTime([line], isLocal: command.EndsWith("=2", StringComparison.Ordinal))
            : ClockAnswer.Read([line]) ?? NetworkTime.Read(line));
    }
}
