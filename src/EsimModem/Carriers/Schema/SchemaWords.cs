using System.Collections.Frozen;
using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Replies;
using EsimModem.Modems;

namespace EsimModem.Carriers.Schema;

/// <summary>The words that carrier files choose from.</summary>
internal static class SchemaWords
{
    public static readonly IReadOnlyDictionary<string, EarlyRenewal> Early = Words<EarlyRenewal>();

    public static readonly IReadOnlyDictionary<string, RefusalKind> Refusals = Words<RefusalKind>();

    public static readonly IReadOnlyDictionary<string, ReadingKind> Kinds = Words<ReadingKind>();

    public static readonly IReadOnlyDictionary<string, ReadingField> Fields = Words<ReadingField>();

    public static readonly IReadOnlyDictionary<string, WayKind> Ways = Words<WayKind>();

    public static readonly IReadOnlyDictionary<string, AnswerBy> Answers = Words<AnswerBy>();

    public static readonly IReadOnlyDictionary<string, bool> OnOff = new Dictionary<string, bool> { ["on"] = true, ["off"] = false };

    public static readonly IReadOnlyDictionary<string, Via> Via = Words<Via>();

    /// <summary>What an entry of <c>ask</c> may say it gives: the fields, and the two short words that people use.</summary>
    public static readonly IReadOnlyDictionary<string, ReadingField> Gives =
        new Dictionary<string, ReadingField>(Fields) { ["validity"] = ReadingField.ValidUntil, ["data"] = ReadingField.DataLeftMb };

    /// <summary>The word of a value as the files and the readings write it.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.Of[value];

    static Dictionary<string, T> Words<T>()
        where T : struct, Enum =>
        Names<T>.Of.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    static class Names<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Of = Enum.GetValues<T>().ToFrozenDictionary(value => value, value => InSmall(value.ToString()));

        static string InSmall(string name) => char.ToLowerInvariant(name[0]) + name[1..];
    }
}
