using EsimModem.Carriers.Yaml;
using EsimModem.Modems.Dialects;

namespace EsimModem.Config;

/// <summary>
/// All files of dialects by name. What a dialect does not say is said by the one that it extends, and at last by the standard one; only the words
/// by which a modem is known are every dialect's own. The owner's file lies over the built-in one of its name.
/// </summary>
internal sealed class DialectShelf
{
    private readonly Faults _faults;
    private readonly SortedDictionary<string, DialectSource> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dialect> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    internal DialectShelf(IEnumerable<DialectFile> builtIn, IEnumerable<DialectFile> owners, Faults faults)
    {
        _faults = faults;
        foreach (var file in builtIn)
            Put(file, isOwners: false);
        foreach (var file in owners)
            Put(file, isOwners: true);
    }

    /// <summary>Every dialect, the owner's first: where two know a modem equally well, his is taken.</summary>
    internal Families Families() => new([.. _sources.OrderBy(each => each.Value.Owners is null).Select(each => Checked(each.Key, each.Value))]);

    private void Put(DialectFile file, bool isOwners)
    {
        if (YamlText.Parse(file.Name, file.Text, _faults) is not { } map || DialectReader.Name(map, _faults) is not { } name)
            return;
        var source = _sources.GetValueOrDefault(name) ?? new DialectSource(null, null);
        if ((isOwners ? source.Owners : source.BuiltIn) is { } twin)
            _faults.Add(map[DialectReader.NameKey]!.Place, $"`{name}` is already described by {twin.Place.File}; put both into one file");
        else
            _sources[name] = isOwners ? source with { Owners = map } : source with { BuiltIn = map };
    }

    private Dialect Checked(string name, DialectSource source)
    {
        var before = _faults.Count;
        var dialect = Find(name, source);
        if (_faults.Count == before && name != Modems.Dialects.Families.StandardName && (dialect.Makers, dialect.Models) is ([], []))
            _faults.Add(source.Uppermost.Place, $"`{name}` names neither `makers` nor `models`, so no modem would ever be found to speak it");
        return dialect;
    }

    private Dialect Find(string name, DialectSource source)
    {
        if (_read.TryGetValue(name, out var known))
            return known;
        _open.Add(name);
        var dialect = Under(name, source.Extends) with { Name = name, Makers = [], Models = [] };
        foreach (var map in new[] { source.BuiltIn, source.Owners }.OfType<YamlMap>())
            dialect = DialectReader.Read(map, dialect, _faults);
        _open.Remove(name);
        return _read[name] = dialect;
    }

    private Dialect Under(string name, YamlNode? extends)
    {
        const string standard = Modems.Dialects.Families.StandardName;
        var named = extends is YamlScalar { IsEmpty: false } written ? written : null;
        if (name != standard)
            return named is null ? Find(standard, _sources[standard]) : Named(name, named);
        if (named is not null)
            _faults.Add(named.Place, $"`{standard}` extends nothing: it is what all others extend");
        return new Dialect(name);
    }

    private Dialect Named(string name, YamlScalar extends)
    {
        if (!_sources.TryGetValue(extends.Text, out var source))
            _faults.Add(extends.Place, $"no dialect is named `{extends.Text}`{NearestName.Hint(extends.Text, _sources.Keys)}");
        else if (_open.Contains(extends.Text))
            _faults.Add(extends.Place, $"`{name}` would extend itself by way of `{extends.Text}`");
        else
            return Find(extends.Text, source);
        return new Dialect(name);
    }
}
