using EsimModem.Modems.Dialects;

namespace EsimModem.Modems.Answers;

/// <summary>Answers about tries that are a bare list of numbers, each maker in an order of its own.</summary>
internal static class PinRetryLists
{
    private static readonly (string Name, Func<int?[], PinRetries?> Order)[] Orders =
    [
        ("+UPINCNT", PinsThenPuks), ("+CPINC", PinsThenPuks), ("+EPINC", PinsThenPuks),
        ("*EPIN", Pairs), ("%PINNUM", Pairs), ("%CPININFO", Pairs), ("+ZPINPUK", Pairs),
        ("+SPIC", Guessed), ("^SPIC", Asked), ("#PCT", Asked),
    ];

    /// <summary>Null when no line is such a list.</summary>
    public static PinRetries? Read(IReadOnlyList<string> lines)
    {
        foreach (var (name, order) in Orders)
            if (lines.Fields(name) is { } fields && fields.Number(0) is not null)
                return order([.. Enumerable.Range(0, 4).Select(at => Count(fields, at))]);
        return null;
    }

    /// <summary>By the order that a dialect names; null when no line bears the question's name.</summary>
    public static PinRetries? Read(IReadOnlyList<string> lines, PinQuestion question)
    {
        if (lines.Fields(question.AnswerName) is not { } fields)
            return null;
        int? Of(PinCount what) => Array.IndexOf(question.Counts, what) is >= 0 and var at ? Count(fields, at) : null;
        return new PinRetries(Of(PinCount.Pin), Of(PinCount.Puk), Of(PinCount.Pin2), Of(PinCount.Puk2), Of(PinCount.Asked));
    }

    /// <summary>Makers print a negative number for what they do not know.</summary>
    public static int? Count(FieldReader fields, int at) => fields.Number(at) is >= 0 and var count ? count : null;

    private static PinRetries PinsThenPuks(int?[] counts) => new(Pin: counts[0], Pin2: counts[1], Puk: counts[2], Puk2: counts[3]);

    private static PinRetries Pairs(int?[] counts) => new(Pin: counts[0], Puk: counts[1], Pin2: counts[2], Puk2: counts[3]);

    private static PinRetries Asked(int?[] counts) => new(Current: counts[0]);

    // One maker uses both orders. A PUK has up to ten tries, a PIN three: where that does not tell them apart only the first is sure.
    private static PinRetries Guessed(int?[] counts)
    {
        const int mostForPin = 3;
        if (counts[1] is null)
            return Asked(counts);
        if (counts[1] > mostForPin)
            return Pairs(counts);
        return counts[2] > mostForPin ? PinsThenPuks(counts) : new PinRetries(Pin: counts[0], Puk2: counts[3]);
    }
}
