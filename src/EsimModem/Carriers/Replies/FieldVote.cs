namespace EsimModem.Carriers.Replies;

/// <summary>Decides field by field: one value stands, two different ones cancel each other, and a figure has one meaning only.</summary>
internal sealed class FieldVote
{
    readonly Dictionary<(ReadingField Field, string? Pot), Found> chosen = [];
    readonly List<string> why = [];
    readonly HashSet<(ReadingField Field, string? Pot)> disputed = [];

    // Figures that a rule knows to be none of the fields.
    readonly HashSet<int> passed = [];

    /// <summary>Fields in the order they were decided, and the rule of each.</summary>
    public IReadOnlyList<string> Why => why;

    public bool IsEmpty => chosen.Count == 0;

    /// <summary>Lets the findings of one set of rules fill the fields that no set before it spoke of.</summary>
    public void Count(IReadOnlyList<Found> found)
    {
        var decided = chosen.Keys.Concat(disputed).ToHashSet();
        var taken = chosen.Values.Where(value => value.Field != ReadingField.ValidTime).ToDictionary(value => value.Index, value => value.Field);
        bool IsFree(Found each) => !passed.Contains(each.Index) && (!taken.TryGetValue(each.Index, out var other) || other == each.Field);
        foreach (var field in Plain(found).Where(IsFree).GroupBy(each => (Field: each.Field!.Value, each.Pot)).ToList())
        {
            if (decided.Contains(field.Key))
                continue;
            if (field.Select(each => each.Value).Distinct().Count() == 1)
                Choose(field.Key, field.First());
            else
                Dispute(field.Key, field);
        }
        if (!chosen.ContainsKey((ReadingField.ValidUntil, null)))
            chosen.Remove((ReadingField.ValidTime, null));
    }

    /// <summary>Where the figure of a field stands; null where the field has none.</summary>
    public int? PlaceOf(ReadingField field) => chosen.TryGetValue((field, null), out var found) ? found.Index : null;

    public T? Value<T>(ReadingField field)
        where T : class =>
        chosen.TryGetValue((field, null), out var found) ? (T)found.Value : null;

    public T? Figure<T>(ReadingField field)
        where T : struct =>
        chosen.TryGetValue((field, null), out var found) ? (T)found.Value : null;

    public IReadOnlyList<Pot> Pots() =>
        [.. chosen.Values.Where(found => found.Field == ReadingField.Pots).Select(AsPot).OrderBy(pot => pot.Name, StringComparer.Ordinal)];

    static Pot AsPot(Found found) =>
        found.Value is Money money ? new(found.Pot!, money.Amount, money.Currency) : new(found.Pot!, (decimal)found.Value, "MB");

    // Of rules that take one figure for different things the one with more words around it is right; with equally many none is.
    // One that knows the figure to be nothing is always right.
    List<Found> Plain(IReadOnlyList<Found> found)
    {
        var plain = new List<Found>();
        foreach (var figure in found.GroupBy(each => (each.Index, IsTime: each.Field == ReadingField.ValidTime)))
        {
            var reach = figure.Max(each => each.Reach);
            var best = figure.Where(each => each.Reach == reach).ToList();
            var meanings = best.Select(each => (each.Field, each.Pot)).Distinct().ToList();
            if (meanings is [var meaning] && figure.All(each => each.Field is not null))
                plain.AddRange(figure.Where(each => (each.Field, each.Pot) == meaning));
            else
                passed.Add(figure.Key.Index);
        }
        return plain;
    }

    void Choose((ReadingField Field, string? Pot) field, Found found)
    {
        chosen[field] = found;
        why.Add($"{Name(field)} by {found.By}");
    }

    void Dispute((ReadingField Field, string? Pot) field, IEnumerable<Found> found)
    {
        disputed.Add(field);
        why.Add($"{Name(field)} left out, {string.Join(" and ", found.Select(each => each.By).Distinct())} differ");
    }

    static string Name((ReadingField Field, string? Pot) field) => field.Pot ?? Schema.SchemaWords.Of(field.Field);
}
