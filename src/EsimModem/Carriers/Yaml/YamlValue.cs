using System.Globalization;

namespace EsimModem.Carriers.Yaml;

/// <summary>One value of a file with typed getters; a wrong type is a fault at its place and reads as null.</summary>
internal sealed class YamlValue(string key, YamlNode node, Faults faults)
{
    public string Key => key;

    public YamlNode Node => node;

    public Place Place => node.Place;

    public Faults Faults => faults;

    public bool IsMap => node is YamlMap;

    public bool IsList => node is YamlList;

    public void Fault(string sentence) => faults.Add(Place, sentence);

    public string? AsText()
    {
        if (node is YamlScalar { IsEmpty: false } scalar)
            return scalar.Text;
        Fault($"`{key}` must be text, it is {node.Kind}");
        return null;
    }

    public bool? AsBool() => Parse<bool>("true or false", static (string text, out bool value) =>
    {
        value = text is "true" or "yes" or "on";
        return value || text is "false" or "no" or "off";
    });

    public int? AsInt(int least = int.MinValue, int most = int.MaxValue)
    {
        var value = Parse<int>("a whole number", static (string text, out int number) =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number));
        if (value is null || (value >= least && value <= most))
            return value;
        Fault($"`{key}` must be {(most == int.MaxValue ? $"at least {least}" : $"from {least} to {most}")}, it is {value}");
        return null;
    }

    public Duration? AsDuration() => Parse<Duration>("a duration such as 30s, 10m, 6h, 3d, 4w, 1mo or 1h30m", Duration.TryParse);

    /// <summary>A duration as a length; a month counts 30 days.</summary>
    public TimeSpan? AsSpan(TimeSpan least = default)
    {
        var length = AsDuration()?.Length;
        if (length is null || length >= least)
            return length;
        Fault($"`{key}` must be at least {Duration.Of(least)}");
        return null;
    }

    public Period? AsPeriod() => Parse<Period>("a period such as 72h, 28d, 1mo, open or reply", Period.TryParse);

    public Money? AsMoney() => Read("money such as 990 KZT", static text => Money.TryParse(text, out var money) ? money : null);

    public DayWindow? AsWindow() => Parse<DayWindow>("a time of day such as 00:00-06:00", DayWindow.TryParse);

    public TimeZoneInfo? AsZone() => Read("a time zone such as Asia/Almaty that this box knows (install tzdata)", static text => Zones.Find(text));

    /// <summary>One of a few words; a near miss is told what was meant.</summary>
    public T? AsOneOf<T>(IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (AsText() is not { } text)
            return null;
        if (words.TryGetValue(text, out var value))
            return value;
        Fault($"`{key}` must be {string.Join(", ", words.Keys)}, it is `{text}`{NearestName.Hint(text, words.Keys)}");
        return null;
    }

    public MapReader? AsMap()
    {
        if (node is YamlMap map)
            return new(map, faults, key);
        Fault($"`{key}` must be a map, it is {node.Kind}");
        return null;
    }

    /// <summary>Every item of a list that reads well.</summary>
    public IReadOnlyList<T> AsList<T>(Func<YamlValue, T?> read)
        where T : class =>
        [.. Items().Select(read).OfType<T>()];

    public IReadOnlyList<T> AsListOf<T>(Func<YamlValue, T?> read)
        where T : struct =>
        [.. Items().Select(read).OfType<T>()];

    public IReadOnlyList<string> AsTexts() => AsList(item => item.AsText());

    public IReadOnlyList<YamlValue> Items()
    {
        if (node is YamlList list)
            return [.. list.Items.Select(item => new YamlValue(key, item, faults))];
        Fault($"`{key}` must be a list, it is {node.Kind}");
        return [];
    }

    /// <summary>A scalar read by someone else's word; null means it is not of that form.</summary>
    public T? Read<T>(string form, Func<string, T?> read)
        where T : class
    {
        if (AsText() is not { } text)
            return null;
        if (read(text) is { } value)
            return value;
        Fault($"`{key}` must be {form}, it is `{text}`");
        return null;
    }

    T? Parse<T>(string form, TryParse<T> parse)
        where T : struct
    {
        if (AsText() is not { } text)
            return null;
        if (parse(text, out var value))
            return value;
        Fault($"`{key}` must be {form}, it is `{text}`");
        return null;
    }

    delegate bool TryParse<T>(string text, out T value);
}
