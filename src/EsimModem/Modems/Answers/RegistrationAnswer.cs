using System.Globalization;

namespace EsimModem.Modems.Answers;

/// <summary>Where the modem is registered; area, cell and access technology only when the modem tells them.</summary>
internal sealed record RegistrationAnswer(RegistrationDomain Domain, int Status, int? Area, long? Cell, int? Access)
{
    private const int HighestStatus = 11;
    private const int LongestHex = 15;

    private static readonly (string Name, RegistrationDomain Domain)[] Names =
    [
        ("+CREG", RegistrationDomain.Voice), ("+CGREG", RegistrationDomain.Packet),
        ("+CEREG", RegistrationDomain.Lte), ("+C5GREG", RegistrationDomain.FiveG),
    ];

    public bool IsRegistered => Status is 1 or 5 or 9 or 10;

    public bool IsRoaming => Status is 5 or 7 or 10;

    public bool CarriesSms => IsRegistered || Status is 6 or 7;

    public bool IsDenied => Status == 3;

    /// <summary>
    /// Reads an answer or a notification; the two differ by a leading setting, and four or five fields fit both.
    /// Null when the line is another one or shows no status.
    /// </summary>
    public static RegistrationAnswer? Read(string line, bool asked)
    {
        foreach (var (name, domain) in Names)
            if (FieldReader.BodyAfter(name, line) is { } body)
                return Read(domain, body.Split(','), asked);
        return null;
    }

    // Locations hold no commas, so quotes are only noise here: a lost one must not cost the status.
    private static RegistrationAnswer? Read(RegistrationDomain domain, string[] raw, bool asked)
    {
        var values = raw.Select(field => field.Trim().Trim('"').Trim()).ToArray();
        var at = HasSetting(raw, values, asked) ? 1 : 0;
        if (!int.TryParse(values[at], NumberStyles.None, null, out var status))
            return null;
        var place = values[(at + 1)..];
        if (HasRoutingArea(place))
            place = [place[0], .. place[2..]];
        int? area = HexAt(place, 0) is <= int.MaxValue and var code ? (int)code : null;
        return new RegistrationAnswer(domain, status, area, HexAt(place, 1), NumberAt(place, 2));
    }

    private static bool HasSetting(string[] raw, string[] values, bool asked) => values.Length switch
    {
        1 or 3 => false,
        2 => true,
        _ when raw[1].TrimStart().StartsWith('"') => false,
        _ when asked => LooksLikeStatus(values[1]),
        _ => values.Length >= 6 && values[1].Length <= 2 && LooksLikeStatus(values[1]),
    };

    private static bool LooksLikeStatus(string value) => int.TryParse(value, NumberStyles.None, null, out var status) && status <= HighestStatus;

    // Some LTE modems print the routing area, one octet or nothing, between the area and the cell.
    private static bool HasRoutingArea(string[] place) => place.Length >= 3 && place[1].Length <= 2 && place[2].Length > 2;

    private static long? HexAt(string[] place, int at)
    {
        var digits = place.ElementAtOrDefault(at) ?? "";
        return digits.Length <= LongestHex && long.TryParse(digits, NumberStyles.AllowHexSpecifier, null, out var value) ? value : null;
    }

    private static int? NumberAt(string[] place, int at) =>
        at < place.Length && int.TryParse(place[at], NumberStyles.None, null, out var value) ? value : null;
}
