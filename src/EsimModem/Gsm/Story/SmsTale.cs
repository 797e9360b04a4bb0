using EsimModem.Gsm.Sms;

namespace EsimModem.Gsm.Story;

/// <summary>One way to read a PDU: its lines, each with the field of the wire at which it begins, and where the reading broke.</summary>
internal sealed record SmsTale(string Kind, bool WithCentre, IReadOnlyList<(string? Field, StoryLine Line)> Parts, string? Fault, string? Broken, int Left)
{
    public static SmsTale Of<T>(string kind, PduReading<T> reading, bool withCentre, Func<T, IEnumerable<(string? Field, StoryLine Line)>> parts)
        where T : class => new(
            kind,
            withCentre,
            (reading.Message ?? reading.Remains) is { } seen ? [.. parts(seen)] : [],
            reading.Fault,
            reading.Broken,
            reading.Left);
}
