namespace EsimModem.Carriers.General;

/// <summary>Words of a language that mean something to the reader.</summary>
/// <param name="Words">As the file has them: <c>word*</c> takes any ending, a lone <c>*</c> any one word.</param>
internal sealed record Phrase(string Words, Sense Sense, string Language)
{
    // The languages that are written in Cyrillic, some of them in Latin letters as well.
    static readonly string[] InCyrillic = ["ru", "uk", "be", "kk", "ky", "tg", "uz", "az", "sr", "mn", "bg", "mk"];

    /// <summary>It is spelled in Cyrillic.</summary>
    public bool IsCyrillic => CyrillicSpelling.Is(Words);

    /// <summary>What it names inside: a gift, a loan, a line; null where nothing of that.</summary>
    public Sense? Subject { get; init; }

    /// <summary>Folded, German "dein" is Kazakh "дейін": what is written in Cyrillic is no word of a language that never is.</summary>
    public bool FitsCyrillic => InCyrillic.Contains(Language);
}
