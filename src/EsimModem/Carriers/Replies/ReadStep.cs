namespace EsimModem.Carriers.Replies;

/// <summary>A piece of a text and what the reader made of it.</summary>
/// <param name="Start">Where it stands in the text of the explanation, to before <paramref name="End"/>.</param>
/// <param name="Means">A field, a sense, the kind of a rule, or what the figure is.</param>
/// <param name="By">The rule or phrase that said so; null where its form alone does.</param>
/// <param name="Value">What was read there.</param>
/// <param name="LeftOut">Why it is no part of the reading; null where it is one, or where nothing had to be decided.</param>
internal sealed record ReadStep(StepKind Kind, int Start, int End, string Means, string? By = null, string? Value = null, string? LeftOut = null);
