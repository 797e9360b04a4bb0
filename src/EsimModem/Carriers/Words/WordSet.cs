using System.Collections.Frozen;

namespace EsimModem.Carriers.Words;

/// <summary>A few words, large or small, that are looked for where they stand in a text.</summary>
/// <param name="words">With blanks between.</param>
internal sealed class WordSet(string words)
{
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> set = words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => set.Contains(word);
}
