using EsimModem.Ledger;
using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>What happened to the SIMs in question, the carrier's ledger and ours side by side.</summary>
internal static class Story
{
    private const int Longest = 200;
    private const int Left = 62;
    private static readonly TimeSpan After = TimeSpan.FromHours(6);

    /// <summary>What must be typed to see it again.</summary>
    public static string Command(RehearsalPlan plan, Faults whole)
    {
        var without = Enum.GetValues<Fault>().Where(fault => whole.Without(fault) != whole && plan.World.OwnFaults is { } left && left.Without(fault) == left).ToArray();
        var only = plan.World.Only is { } places ? $" --only {string.Join(',', places)}" : "";
        return $"esim-modem rehearse --sims {plan.World.Modems} --days {plan.Days} --seed {plan.Seed} --faults {plan.World.Faults.ToString().ToLowerInvariant()}{only}"
            + (without.Length == 0 ? "" : $" --without {string.Join(',', without)}");
    }

    public static IEnumerable<string> Lines(Stage stage, BoxMishaps box, RehearsalReport report)
    {
        var texts = report.RulesBroken.Concat(report.Lapsed.Where(lapse => lapse.Cause == Lapse.OurFault).Select(lapse => lapse.Sim)).ToArray();
        var named = stage.World.Cards.Where(card => texts.Any(text => text.Contains(card.Iccid, StringComparison.Ordinal))).ToArray();
        foreach (var card in named.Length == 0 ? stage.World.Cards.Take(1) : named)
        {
            yield return $"SIM {card.Iccid} of {card.Carrier.Key}";
            yield return $"{"",-19}{"the carrier and the world",-Left} | our book";
            var until = Until(report, card);
            var rows = Rows(stage, box, card).Where(row => row.At <= until).OrderBy(row => row.At).ToArray();
            if (rows.Length > Longest) yield return $"… {rows.Length - Longest} rows before";
            foreach (var (at, theirs, ours) in rows.TakeLast(Longest))
                yield return $"{at.ToOffset(RehearsalPlan.Start.Offset):MM-dd HH:mm:ss}     {theirs,-Left} | {ours}";
        }
    }

    /// <summary>What came long after a lapse does not explain it; a broken rule may be of any time.</summary>
    private static DateTimeOffset Until(RehearsalReport report, SimulatedCard card) =>
        !report.RulesBroken.Any(rule => rule.Contains(card.Iccid, StringComparison.Ordinal)) && report.Lapsed.FirstOrDefault(lapse => lapse.Sim == card.Iccid && lapse.Cause == Lapse.OurFault) is { } lapse
            ? lapse.At + After : DateTimeOffset.MaxValue;

    private static IEnumerable<(DateTimeOffset At, string Theirs, string Ours)> Rows(Stage stage, BoxMishaps box, SimulatedCard card)
    {
        foreach (var entry in stage.World.Ledger.Of(card.Iccid))
            yield return (entry.At, FormattableString.Invariant($"{entry.What} {entry.Amount:0.##} leaves {entry.Balance:0.##}, until {entry.ValidUntil.ToOffset(RehearsalPlan.Start.Offset):MM-dd HH:mm}, {entry.Cause}"), "");
        foreach (var mishap in stage.World.Mishaps.Concat(box.Told).Where(one => Concerns(stage, one, card)))
            yield return (mishap.At, $"! {mishap.Fault} {mishap.Text.Split('\n')[0]}", "");
        foreach (var one in stage.World.Obstacles.Of(card.Iccid))
            yield return (one.From, $"~ {one.What} {one.Source.Replace(card.Iccid, "SIM", StringComparison.Ordinal)} {(one.To is { } to ? $"until {to.ToOffset(RehearsalPlan.Start.Offset):MM-dd HH:mm}" : "from now on")}", "");
        foreach (var row in News(stage.Ledger.History(card.Iccid, int.MaxValue, null).Reverse()))
            yield return (box.TrueTime(row.At), "", $"{row.What} {(row.Order is { } order ? $"{order} " : "")}{row.Text}");
    }

    /// <summary>A question that brings the same answer again is no part of a story.</summary>
    private static IEnumerable<BookRow> News(IEnumerable<BookRow> rows)
    {
        var last = new Dictionary<string, string>();
        foreach (var row in rows)
        {
            var question = row.What == NoteKind.Reading ? row.Text.Split(':')[0] : "";
            if (question.Length == 0) yield return row;
            else if (last.GetValueOrDefault(question) != row.Text) yield return row;
            if (question.Length > 0) last[question] = row.Text;
        }
    }

    private static bool Concerns(Stage stage, Mishap mishap, SimulatedCard card) => mishap switch
    {
        { Iccid: { } iccid } => iccid == card.Iccid,
        { Modem: { } modem } => stage.World.Modems[modem].Card == card,
        { Fault: Fault.PriceChange or Fault.WordingChange } => mishap.Text.StartsWith(card.Carrier.Key, StringComparison.Ordinal),
        _ => true,
    };
}
