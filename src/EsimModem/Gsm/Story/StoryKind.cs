namespace EsimModem.Gsm.Story;

/// <summary>A kind of thing that can be decoded for a person, and what it is.</summary>
internal sealed record StoryKind(string Name, string Meaning);
