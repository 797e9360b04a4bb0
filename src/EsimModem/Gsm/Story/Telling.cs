namespace EsimModem.Gsm.Story;

/// <summary>Something decoded, field by field; where it broke, what stood before that and a sentence that names the field.</summary>
internal sealed record Telling(IReadOnlyList<StoryLine> Lines, string? Fault = null);
