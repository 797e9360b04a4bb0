using EsimModem.At;
using EsimModem.Modems.Answers;
using EsimModem.Modems.Dialects;

namespace EsimModem.Modems;

/// <summary>The network's time (3GPP 22.042), as announced or as the modem keeps it; a check of the host's clock, never its master.</summary>
internal sealed class NetworkClock(AtChannel line, TimeProvider time)
{
    // A modem that shows an earlier year kept its factory date.
    private const int FirstYear = 2025;

    private (DateTimeOffset Told, long At)? heard;
    private bool kept;

    public async Task<bool> SetUp(Dialect dialect, DeviceSetup device)
    {
        kept = false;
        foreach (var row in dialect.Clock)
            kept |= await device.AcceptsOne(row);
        return kept;
    }

    public void Hear(ModemTime told)
    {
        if (told.Instant is { } instant && instant.Year >= FirstYear)
            heard = (instant, time.GetTimestamp());
    }

    /// <summary>Null unless the network has told its time.</summary>
    public async Task<DateTimeOffset?> Now(Dialect dialect)
    {
        if (heard is { } last)
            return last.Told + time.GetElapsedTime(last.At);
        if (dialect.NetworkTime is { } command)
        {
            var synced = await line.Send(AtCommand.Ask(command, "+QLTS:"));
            if (synced.Ok)
                return Plausible(ClockAnswer.ReadNetworkTime(synced.Lines, isLocal: false));
        }

        if (!kept)
            return null;
        var shown = await line.Send(AtCommand.Ask("AT+CCLK?", "+CCLK:"));
        return Plausible(ClockAnswer.Read(shown.Lines));
    }

    private static DateTimeOffset? Plausible(ModemTime? read) => read?.Instant is { } instant && instant.Year >= FirstYear ? instant : null;
}
