using EsimModem.Bank;

namespace EsimModem.Rehearsal;

/// <summary>Many SIMs live in several boxes, each a whole product with a book of its own; they share nothing, so that each may have a thread.</summary>
internal static class Fleet
{
    /// <summary>So many modems hang on one computer as a rule: more need hubs behind hubs.</summary>
    private const int MostInABox = 50;

    /// <summary>Keeps the seeds of the boxes apart, and the first box that of the whole.</summary>
    private const uint Apart = 2654435761;

    /// <summary>The plans of the boxes; how they are cut depends on the plan alone, not on the machine.</summary>
    public static IReadOnlyList<RehearsalPlan> Boxes(RehearsalPlan plan)
    {
        var boxes = (plan.Sims + MostInABox - 1) / MostInABox;
        return [.. Enumerable.Range(0, boxes).Select(box => Box(plan, box, boxes)).Where(box => box.World.Only is not { Count: 0 })];
    }

    /// <summary>Rehearses every box, as many at once as there are processors.</summary>
    public static IReadOnlyList<Rehearsed> Run(IReadOnlyList<RehearsalPlan> boxes, Serilog.ILogger log, Func<BankSettings, BankSettings>? change, CancellationToken stop)
    {
        var reports = new Rehearsed[boxes.Count];
        var (next, faults) = (-1, new Exception?[boxes.Count]);
        void Work()
        {
            for (int box; (box = Interlocked.Increment(ref next)) < boxes.Count;)
            {
                try { reports[box] = new Rehearsed(boxes[box], Rehearsal.Run(boxes[box], log, change, stop: stop).GetAwaiter().GetResult()); }
                catch (Exception e) { faults[box] = e; }
            }
        }
        var threads = Enumerable.Range(0, Math.Min(boxes.Count, Environment.ProcessorCount)).Select(_ => new Thread(Work) { IsBackground = true, Name = "box" }).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        stop.ThrowIfCancellationRequested();
        if (faults.OfType<Exception>().FirstOrDefault() is { } fault) throw new InvalidOperationException($"The rehearsal broke off: {fault.Message}", fault);
        return reports;
    }

    private static RehearsalPlan Box(RehearsalPlan plan, int box, int boxes)
    {
        var first = plan.Sims * box / boxes;
        var sims = plan.Sims * (box + 1) / boxes - first;
        var seed = (int)((uint)plan.Seed + (uint)box * Apart & int.MaxValue);
        var own = plan.World.Only?.Where(place => place >= first && place < first + sims).Select(place => place - first).ToArray();
        return plan with { Sims = sims, Seed = seed, World = plan.World with { Modems = sims, Seed = seed, Only = own } };
    }
}
