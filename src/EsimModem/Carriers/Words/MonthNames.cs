using EsimModem.Carriers.General;

namespace EsimModem.Carriers.Words;

/// <summary>The months as carriers write them, whole, short and in the cases that follow a day.</summary>
internal static class MonthNames
{
    /// <summary>The month from 1 to 12, or null when the word is none.</summary>
    public static int? Of(ReadOnlySpan<char> word) => Vocabulary.BuiltIn.Months.Find(word);
}
