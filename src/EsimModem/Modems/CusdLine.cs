namespace EsimModem.Modems;

/// <summary>The three fields of a +CUSD line as they stand there; the string may hold quotes, commas and line ends of its own.</summary>
internal sealed record CusdLine(int Mode, string? String, int? Dcs, bool Open)
{
    private const string Prefix = "+CUSD:";
    private const int AnyDcs = 255;

    /// <summary>Null when the line is another one, or shows no mode but the range of a test answer.</summary>
    public static CusdLine? Parse(string line)
    {
        var trimmed = line.AsSpan().TrimStart();
        if (!trimmed.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return null;
        var fields = trimmed[Prefix.Length..].TrimStart();
        var comma = fields.IndexOf(',');
        if (!int.TryParse(comma < 0 ? fields : fields[..comma], out var mode))
            return null;
        return comma < 0 ? new CusdLine(mode, null, null, false) : WithString(mode, fields[(comma + 1)..]);
    }

    private static CusdLine WithString(int mode, ReadOnlySpan<char> rest)
    {
        var text = rest.TrimStart();
        if (text is not ['"', ..])
            return Unquoted(mode, text);
        var last = text.LastIndexOf('"');
        // With nothing behind it the last mark may be that of a word in quotes: then one of them all has no partner.
        var isLast = text.Count('"') % 2 == 0 || !text[(last + 1)..].Trim().IsEmpty;
        if (last > 0 && isLast && TryDcs(text[(last + 1)..], out var dcs))
            return new CusdLine(mode, text[1..last].ToString(), dcs, false);
        return new CusdLine(mode, text[1..].ToString(), null, true);
    }

    private static CusdLine Unquoted(int mode, ReadOnlySpan<char> text)
    {
        var last = text.LastIndexOf(',');
        int? dcs = null;
        var words = (last >= 0 && TryDcs(text[last..], out dcs) ? text[..last] : text).Trim();
        return new CusdLine(mode, words.IsEmpty ? null : words.ToString(), dcs, false);
    }

    /// <summary>False when what follows the string is more than a comma and a number, so that the string has not ended there.</summary>
    private static bool TryDcs(ReadOnlySpan<char> tail, out int? dcs)
    {
        dcs = null;
        tail = tail.Trim();
        if (tail.IsEmpty)
            return true;
        if (tail[0] != ',')
            return false;
        tail = tail[1..].Trim();
        if (tail.IsEmpty)
            return true;
        if (!int.TryParse(tail, out var number))
            return false;
        dcs = number is >= -AnyDcs and < 0 ? number & AnyDcs : number is >= 0 and <= AnyDcs ? number : null;
        return true;
    }
}
