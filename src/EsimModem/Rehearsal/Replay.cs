using System.Globalization;
using EsimModem.Bank;
using EsimModem.Carriers;
using EsimModem.Carriers.Replies;
using EsimModem.Modems;
using EsimModem.Serial;
using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>Feeds a recorded conversation to the product, on a clock that jumps over its pauses.</summary>
internal sealed class Replay(CarrierBook carriers, ReplyReader reader, ModemSettings settings)
{
    private const string OpenedNote = "opened ";
    private static readonly DateTimeOffset Sometime = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public IReadOnlyList<ReplayedSession> Run(IReadOnlyList<TranscriptStep> steps, CancellationToken stop)
    {
        var clock = new PressedClock(Begin(steps));
        using var loop = new BankLoop();
        var told = loop.Ask(() => Sessions(steps, clock, stop));
        for (loop.RunUntilIdle(); !told.IsCompleted; loop.RunUntilIdle())
        {
            if (!clock.TryPeek(out var due))
                throw new InvalidOperationException("The replay waits for something that never comes.");
            loop.Within(() => clock.AdvanceTo(due));
        }
        return told.GetAwaiter().GetResult();
    }

    private async Task<IReadOnlyList<ReplayedSession>> Sessions(IReadOnlyList<TranscriptStep> steps, PressedClock clock, CancellationToken stop)
    {
        var told = new List<ReplayedSession>();
        // What one opening teaches of a model the next one knows, as in the daemon.
        var forms = new UssdForms();
        foreach (var part in Parts(steps))
        {
            stop.ThrowIfCancellationRequested();
            var opened = part.Find(step => step.IsNote && step.Text.StartsWith(OpenedNote, StringComparison.Ordinal))?.Text[OpenedNote.Length..];
            var session = new ReplayedSession(part.Find(step => !step.IsNote)!.Line, opened);
            await new Replayer(part, session, clock, settings, forms, (text, card) => reader.Read(ReplyQuery.Of(text, carriers.Guess(null, card?.Iccid, card?.Imsi)))).Run(stop);
            told.Add(session);
        }
        return told;
    }

    /// <summary>A trace goes on over several openings of the line; each is a conversation of its own.</summary>
    private static IEnumerable<List<TranscriptStep>> Parts(IReadOnlyList<TranscriptStep> steps)
    {
        var part = new List<TranscriptStep>();
        foreach (var step in steps)
        {
            if (step.IsNote && step.Text.StartsWith(OpenedNote, StringComparison.Ordinal) && part.Exists(one => !one.IsNote))
            {
                yield return part;
                part = [];
            }
            part.Add(step);
        }
        if (part.Exists(one => !one.IsNote))
            yield return part;
    }

    private static DateTimeOffset Begin(IReadOnlyList<TranscriptStep> steps) => steps.Where(step => step.IsNote)
        .Select(step => DateTimeOffset.TryParseExact(step.Text, "yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : (DateTimeOffset?)null)
        .FirstOrDefault(at => at is not null) ?? Sometime;
}
