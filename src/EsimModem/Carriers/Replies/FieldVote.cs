namespace EsimModem.Carriers.Replies;

/// <summary>Decides field by field: one value stands, two different ones cancel each other, and a figure has one meaning only.</summary>
internal sealed class FieldVote
{
    readonly Dictionary<(ReadingField Field, string? Pot), Found> chosen = [];
    readonly List<string> why = [];

    /// <summary>Fields of which differing figures are told, and where the first one stands.</summary>
    readonly Dictionary<(ReadingField Field, string? Pot), int> disputed = [];

    // Figures that a rule knows to be none of the fields.
    readonly HashSet<int> passed = [];

    readonly List<(Found Found, string Reason)> leftOut = [];

    /// <summary>Fields in the order they were decided, and the rule of each.</summary>
    public IReadOnlyList<string> Why => why;

    /// <summary>What stands, figure by figure.</summary>
    public IReadOnlyCollection<Found> Chosen => chosen.Values;

    /// <summary>What does not, and why.</summary>
    public IReadOnlyList<(Found Found, string Reason)> LeftOut => leftOut;

    /// <summary>Lets the findings of one set of rules fill the fields that no set before it spoke of.</summary>
    public void Count(IReadOnlyList<Found> found)
    {
        var decided = chosen.Keys.Concat(disputed.Keys).ToHashSet();
        var taken = chosen.Values.Where(value => value.Field != ReadingField.ValidTime).ToDictionary(value => value.Index, value => value.Field);
        bool IsFree(Found each)
        {
            if (passed.Contains(each.Index))
                return Leave(each, "the figure is none of the fields");
            return !taken.TryGetValue(each.Index, out var other) || other == each.Field || Leave(each, $"the figure is {Schema.SchemaWords.Of(other!.Value)}");
        }
        foreach (var field in Plain(found).Where(IsFree).GroupBy(each => (Field: each.Field!.Value, each.Pot)).ToList())
        {
            if (decided.Contains(field.Key))
            {
                foreach (var late in field.Where(late => !chosen.TryGetValue(field.Key, out var first) || first.Index != late.Index))
                    Leave(late, $"the carrier's own rules spoke of {late.Name}");
                continue;
            }
            if (field.Select(each => each.Value).Distinct().Count() == 1)
                Choose(field.Key, field.First());
            else
                Dispute(field.Key, field);
        }
        if (!chosen.ContainsKey((ReadingField.ValidUntil, null)))
            chosen.Remove((ReadingField.ValidTime, null));
    }

    /// <summary>Where a field is first spoken of, even if nobody can tell which of several figures it is; null where it is not.</summary>
    public int? ToldAt(ReadingField field) => chosen.TryGetValue((field, null), out var found) ? found.Index : disputed.TryGetValue((field, null), out var place) ? place : null;

    /// <summary>Whether a count was told as the length of something.</summary>
    public bool IsLength(ReadingField field) => chosen.TryGetValue((field, null), out var found) && found.IsLength;

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
            {
                plain.AddRange(figure.Where(each => (each.Field, each.Pot) == meaning));
                foreach (var other in figure.Where(each => (each.Field, each.Pot) != meaning))
                    Leave(other, $"{best[0].By} needed more words for {best[0].Name}");
                continue;
            }
            passed.Add(figure.Key.Index);
            var knows = figure.FirstOrDefault(each => each.Field is null);
            foreach (var each in figure)
                Leave(each, knows is null ? "it is taken for different things" : $"{knows.By} knows that it is none of the fields");
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
        disputed.TryAdd(field, found.Min(each => each.Index));
        foreach (var each in found)
            Leave(each, $"another figure is taken for {each.Name} as well, and they differ");
        why.Add($"{Name(field)} left out, {string.Join(" and ", found.Select(each => each.By).Distinct())} differ");
    }

    bool Leave(Found found, string reason)
    {
        leftOut.Add((found, reason));
        return false;
    }

    static string Name((ReadingField Field, string? Pot) field) => field.Pot ?? Schema.SchemaWords.Of(field.Field);
}
