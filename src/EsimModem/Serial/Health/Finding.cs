namespace EsimModem.Serial.Health;

/// <summary>Something that was noticed on this box: about what, and one sentence with what to do.</summary>
internal sealed record Finding(FindingKind Kind, string What, string Sentence)
{
    public static Finding Fault(string what, string sentence) => new(FindingKind.Fault, what, sentence);

    public static Finding Note(string what, string sentence) => new(FindingKind.Note, what, sentence);
}
