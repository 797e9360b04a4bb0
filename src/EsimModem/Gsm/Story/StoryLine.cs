namespace EsimModem.Gsm.Story;

/// <summary>One field of something decoded, named and explained for a person.</summary>
internal sealed record StoryLine(string Field, string Meaning);
