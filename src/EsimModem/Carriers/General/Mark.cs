using EsimModem.Carriers.Figures;

namespace EsimModem.Carriers.General;

/// <summary>One piece of a text: a word, a phrase that means something, a figure, or what parts them.</summary>
internal sealed record Mark(MarkKind Kind, int Start, int End)
{
    /// <summary>What a phrase means.</summary>
    public Sense Sense { get; init; }

    /// <summary>Of how many words a phrase is.</summary>
    public int Words { get; init; } = 1;

    /// <summary>The phrases it was taken for, one for each language that has it.</summary>
    public IReadOnlyList<Phrase> Phrases { get; init; } = [];

    /// <summary>The one of them that was chosen.</summary>
    public Phrase? Meant { get; init; }

    /// <summary>Of a phrase that names an account rather than what is on it.</summary>
    public bool IsOfAccount => Meant?.Sense is Sense.Account;

    /// <summary>Of a phrase that names the main account.</summary>
    public bool IsMain => Meant?.Sense is Sense.Main;

    /// <summary>What a phrase of days speaks of by itself: "bonus valid until" of a gift, "number active until" of the line; "data balance" of what is left.</summary>
    public Sense? Subject => Meant?.Subject;

    public MoneyFigure Money { get; init; }

    /// <summary>What may be a day; of an amount too, where 25.11 may be either.</summary>
    public DateFigure? Date { get; init; }

    public TimeSpan Time { get; init; }

    /// <summary>What is counted, in megabytes, minutes, messages, days or hours.</summary>
    public decimal Count { get; init; }

    /// <summary>It stands in quotes, as the name of something.</summary>
    public bool IsName { get; init; }

    public bool IsFigure => Kind is >= MarkKind.Money and <= MarkKind.Phone;

    public bool Is(params ReadOnlySpan<Sense> senses) => Kind == MarkKind.Phrase && senses.Contains(Sense);
}
