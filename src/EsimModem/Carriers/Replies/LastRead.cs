using EsimModem.Carriers.Figures;

namespace EsimModem.Carriers.Replies;

/// <summary>What the same words were read as the last time, and for whom and on which day that was.</summary>
internal sealed class LastRead(IReadOnlyList<Carrier> carriers, ReplySetting setting, Reading reading)
{
    readonly (string?, DateSense, TimeZoneInfo) sense = SenseOf(setting);

    /// <summary>The reading where the question is the same; null where it has to be read anew.</summary>
    public Reading? Of(ReplyQuery query, ReplySetting now) => SenseOf(now).Equals(sense) && query.Carriers.SequenceEqual(carriers) ? reading : null;

    static (string?, DateSense, TimeZoneInfo) SenseOf(ReplySetting setting) => (setting.Currency, setting.Dates, setting.Zone);
}
