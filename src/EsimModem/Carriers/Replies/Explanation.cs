namespace EsimModem.Carriers.Replies;

/// <summary>How a text was read, step by step, and a rule by which the carrier's own file would read it.</summary>
/// <param name="Text">The words as the reader saw them; all places are places of it.</param>
/// <param name="Draft">Null where there is nothing to make a rule of.</param>
internal sealed record Explanation(string Text, Reading Reading, IReadOnlyList<ReadStep> Steps, RuleDraft? Draft);
