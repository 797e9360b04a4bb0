using System.Globalization;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Schema;

namespace EsimModem.Carriers.Replies;

/// <summary>Lists the steps of the reader in the order of the text.</summary>
internal static class ReadSteps
{
    public static IReadOnlyList<ReadStep> Of(WordFinds finds, Judged judged)
    {
        List<ReadStep> figures = [.. Taken(judged.Vote), .. LeftOut(judged.Vote)];
        List<ReadStep> all = [.. Rules(finds, judged.Own), .. figures, .. Phrases(finds), .. Unclaimed(finds, figures), .. Options(finds)];
        return [.. all.OrderBy(step => step.Start).ThenBy(step => step.Kind).ThenBy(step => step.LeftOut is not null)];
    }

    static IEnumerable<ReadStep> Rules(WordFinds finds, RuleRun own)
    {
        foreach (var (rule, match) in finds.Own.Where(each => own.Matched.Contains(each.Rule)))
            yield return new(StepKind.Rule, match.Index, match.Index + match.Length, SchemaWords.Of(rule.Kind), rule.Name);
    }

    static IEnumerable<ReadStep> Taken(FieldVote vote) =>
        vote.Chosen.Select(found => new ReadStep(StepKind.Figure, found.Figure.Start, found.Figure.End, found.Name, found.By, Written(found.Value)));

    static IEnumerable<ReadStep> LeftOut(FieldVote vote) =>
        vote.LeftOut.Select(left => new ReadStep(StepKind.Figure, left.Found.Figure.Start, left.Found.Figure.End, left.Found.Name, left.Found.By, Written(left.Found.Value), left.Reason));

    static IEnumerable<ReadStep> Phrases(WordFinds finds)
    {
        foreach (var mark in finds.General.Where(mark => mark.Kind is MarkKind.Phrase && mark.Sense is not Sense.Filler))
        {
            var (from, to) = finds.InText(mark.Start, mark.End);
            var by = string.Join(", ", mark.Phrases.Where(phrase => phrase.Sense == mark.Meant?.Sense).GroupBy(phrase => phrase.Words).Select(same => $"{same.Key} ({string.Join(' ', same.Select(phrase => phrase.Language))})"));
            yield return new(StepKind.Phrase, from, to, SchemaWords.Of(mark.Sense), by, LeftOut: mark.IsName ? Quoted : null);
        }
    }

    const string Quoted = "it stands in quotes, as the name of something";

    // Figures that no rule and no judge took for anything.
    static IEnumerable<ReadStep> Unclaimed(WordFinds finds, List<ReadStep> claimed)
    {
        var governor = new Governor(finds.General);
        for (var at = 0; at < finds.General.Count; at++)
        {
            var mark = finds.General[at];
            var (from, to) = mark.IsFigure ? finds.InText(mark.Start, mark.End) : (0, 0);
            if (!mark.IsFigure || claimed.Exists(step => step.Start < to && from < step.End)) continue;
            yield return new(StepKind.Figure, from, to, SchemaWords.Of(mark.Kind), LeftOut: Why(mark, governor.Of(at, sense => sense is not Sense.Filler), finds.Header.Plain));
        }
    }

    static string Why(Mark mark, List<Governed> near, string header)
    {
        if (mark.IsName) return Quoted;
        if (mark.Kind is MarkKind.Phone) return "it is a number of a telephone, or too long for anything else";
        if (mark.Kind is MarkKind.Other) return "it is a code, a share, or counts something else";
        if (mark.Money.IsRate) return "it is so much for each of something";
        return near.Count == 0 ? "no phrase near it says what it is" : $"“{header[near[0].Phrase.Start..near[0].Phrase.End]}” near it speaks of {SchemaWords.Of(near[0].Sense)}";
    }

    static IEnumerable<ReadStep> Options(WordFinds finds)
    {
        if (finds.Places is null) yield break;
        var kept = finds.Places.ToHashSet();
        var at = 0;
        foreach (var line in finds.Text.Plain.Split('\n'))
        {
            if (line.Length > 0 && !kept.Contains(at)) yield return new(StepKind.Option, at, at + line.Length, "option", LeftOut: "what a menu offers is not yet so");
            at += line.Length + 1;
        }
    }

    static string Written(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeSpan time => $"{(int)time.TotalHours:00}:{time.Minutes:00}",
        decimal number => ReadingText.Figure(number),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
