namespace EsimModem.Carriers.General;

/// <summary>Phrases that stand at one place of a text: several where languages share the words.</summary>
internal readonly record struct PhraseFind(int Start, int End, IReadOnlyList<Phrase> Phrases)
{
    /// <summary>Those too that are only written otherwise: transliterated, without their marks.</summary>
    public IReadOnlyList<Phrase> Folded { get; init; } = Phrases;
}
