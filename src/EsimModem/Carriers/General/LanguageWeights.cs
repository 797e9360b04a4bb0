namespace EsimModem.Carriers.General;

/// <summary>How much of a text is in each language, by the letters of the phrases that the language has. Those that are spoken where the text comes from weigh a little more.</summary>
internal sealed class LanguageWeights(IReadOnlySet<string> spoken)
{
    // As much as a short word says.
    const int Spoken = 4;

    const int Hardly = 3;

    readonly List<(string Language, int Weight)> weights = [];

    /// <summary>The language in which most of the text is; null where two are as likely.</summary>
    public string? Likeliest
    {
        get
        {
            (string? Language, int Weight) best = default;
            foreach (var (language, weight) in weights)
                best = weight > best.Weight ? (language, weight) : weight == best.Weight ? (null, weight) : best;
            return best.Language;
        }
    }

    public void Add(IReadOnlyList<Phrase> phrases, int letters)
    {
        for (var at = 0; at < phrases.Count; at++)
            if (!IsBefore(phrases, at)) Add(phrases[at].Language, letters);
    }

    /// <summary>A word of a language in which hardly anything of the text is, and which is not spoken there: that it looks like one is chance. English is at home everywhere.</summary>
    public bool IsStray(Phrase phrase) => spoken.Count > 0 && phrase.Language is not "en" && !spoken.Contains(phrase.Language) && Of(phrase) * Hardly < weights.Max(each => each.Weight);

    public int Of(Phrase phrase) => Place(phrase.Language) is >= 0 and var at ? weights[at].Weight : 0;

    void Add(string language, int letters)
    {
        var at = Place(language);
        if (at < 0) weights.Add((language, letters + (spoken.Contains(language) ? Spoken : 0)));
        else weights[at] = (language, weights[at].Weight + letters);
    }

    int Place(string language)
    {
        for (var at = 0; at < weights.Count; at++)
            if (ReferenceEquals(weights[at].Language, language) || weights[at].Language == language) return at;
        return -1;
    }

    // A phrase of a language that has another at the same place counts once.
    static bool IsBefore(IReadOnlyList<Phrase> phrases, int end)
    {
        for (var at = 0; at < end; at++)
            if (phrases[at].Language == phrases[end].Language) return true;
        return false;
    }
}
