using EsimModem.Rehearsal;

namespace EsimModem.Tests.Rehearsal;

/// <summary>What a stretch of time is left with when others are taken out of it.</summary>
internal sealed class SpanTests
{
    [TestCase("", "0-10")]
    [TestCase("2-4", "0-2 4-10")]
    [TestCase("5-7 2-6", "0-2 7-10")]
    [TestCase("0-10", "")]
    [TestCase("8-12", "0-8")]
    [TestCase("-5-3 20-30", "3-10")]
    [TestCase("1-9 2-3", "0-1 9-10")]
    public void Free_time_is_what_nothing_covers(string others, string free) =>
        Assert.That(string.Join(' ', new Span(At(0), At(10)).FreeOf([.. others.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Read)]).Select(span => $"{span.From.Hour}-{span.To.Hour}")), Is.EqualTo(free));

    private static Span Read(string text)
    {
        var minus = text.LastIndexOf('-');
        return new Span(At(int.Parse(text[..minus])), At(int.Parse(text[(minus + 1)..])));
    }

    private static DateTimeOffset At(int hour) => new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero).AddHours(hour);
}
