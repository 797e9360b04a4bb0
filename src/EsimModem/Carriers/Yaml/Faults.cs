using System.Collections;

namespace EsimModem.Carriers.Yaml;

/// <summary>The faults found so far: reading goes on after each, so that a person sees them all at once.</summary>
internal sealed class Faults : IReadOnlyCollection<Fault>
{
    readonly List<Fault> found = [];
    readonly HashSet<Fault> known = [];

    public int Count => found.Count;

    public bool None => found.Count == 0;

    public void Add(Place place, string sentence) => Add(new Fault(place, sentence));

    public void Add(Fault fault)
    {
        if (known.Add(fault))
            found.Add(fault);
    }

    public void AddAll(IEnumerable<Fault> faults)
    {
        foreach (var fault in faults)
            Add(fault);
    }

    /// <summary>File by file in the order they were read, each from top to bottom.</summary>
    public IReadOnlyList<Fault> InOrder()
    {
        var files = found.Select(fault => fault.File).Distinct(StringComparer.Ordinal).Select((file, index) => (file, index)).ToDictionary(each => each.file, each => each.index, StringComparer.Ordinal);
        return [.. found.OrderBy(fault => files[fault.File]).ThenBy(fault => fault.Line).ThenBy(fault => fault.Column)];
    }

    public IEnumerator<Fault> GetEnumerator() => InOrder().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
