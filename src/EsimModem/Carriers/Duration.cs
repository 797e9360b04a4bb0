using System.Globalization;

namespace EsimModem.Carriers;

/// <summary>A length of time as people write it in files: <c>30s 10m 6h 3d 4w 1mo</c>, joined as in <c>1h30m</c>, from the longest unit to the shortest.</summary>
internal readonly record struct Duration(int Months, int Days, TimeSpan Hours)
{
    const int DaysInMonth = 30;
    const int MostDays = 36525;
    static readonly string[] Units = ["mo", "w", "d", "h", "m", "s"];

    public static readonly Duration Zero;

    /// <summary>Where only a length counts, a month is 30 days.</summary>
    public TimeSpan Length => Hours + TimeSpan.FromDays(Days + DaysInMonth * (double)Months);

    public static Duration Of(TimeSpan length) => new(0, 0, length);

    /// <summary>False when the text is not a duration; then the value is of no use.</summary>
    public static bool TryParse(string text, out Duration duration)
    {
        duration = default;
        var rest = text.AsSpan();
        for (var next = 0; rest.Length > 0; next++)
        {
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            if (digits is < 1 or > 7)
                return false;
            var letters = rest[digits..].IndexOfAnyInRange('0', '9');
            var unit = letters < 0 ? rest[digits..] : rest.Slice(digits, letters);
            while (next < Units.Length && !unit.SequenceEqual(Units[next]))
                next++;
            if (next == Units.Length)
                return false;
            duration = duration.Plus(int.Parse(rest[..digits], CultureInfo.InvariantCulture), Units[next]);
            if (duration.Months > MostDays / DaysInMonth || duration.Days > MostDays || duration.Length.TotalDays > MostDays)
                return false;
            rest = rest[(digits + unit.Length)..];
        }
        return text.Length > 0;
    }

    public override string ToString()
    {
        if (this == Zero)
            return "0s";
        var hours = (long)Hours.TotalHours;
        return Word(Months, "mo") + Word(Days, "d") + Word(hours, "h") + Word(Hours.Minutes, "m") + Word(Hours.Seconds, "s");
    }

    static string Word(long count, string unit) => count == 0 ? "" : $"{count}{unit}";

    Duration Plus(int count, string unit) => unit switch
    {
        "mo" => this with { Months = count },
        "w" => this with { Days = 7 * count },
        "d" => this with { Days = Days + count },
        "h" => this with { Hours = TimeSpan.FromHours(count) },
        "m" => this with { Hours = Hours + TimeSpan.FromMinutes(count) },
        _ => this with { Hours = Hours + TimeSpan.FromSeconds(count) },
    };
}
