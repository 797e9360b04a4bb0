namespace EsimModem.Tests.Fuzz;

/// <summary>Makes the inputs: the same target, seed and index give the same input in every process.</summary>
internal static class FuzzGenerator
{
    private const int OneInSoManyIsLong = 500;
    private const string HexDigits = "0123456789ABCDEFabcdef";

    private static readonly string[] Pieces =
    [
        "\"", ",", "(", ")", "-", ":", " ", "\r", "\n", "+", "*", "#", "0", "1", "2", "15", "72", "145", "255", "-1", "2147483647", "2147483648", "4294967296",
        "99999999999999999999", "FFFF", "0041", "0411", "D83D", "DE00", "0000", "00", "FF", "7F", "8C", "AA18CC3602", "07917710000000F1", "READY", "SIM PIN",
        "ERROR", "OK", "F", "z", "\u00E9", "\0", "\x1B", "\x1A", "\x7F", "\u00FF", "/", "26/10/05,06:10:22+20", "\"SM\"", "(0-2)", "(0,1,3)", "(5-1)", "(0-9999)",
        "(0-999999999)", ",,", "\"\"", "\",", ",\"", "\r\n", "> ", ">", "+CME ERROR: 30", "+CMS ERROR:", "+CUSD: 1,\"", "\",15", "+CMT: ,24", "+CDS: 25", "+CMTI: \"SM\",0",
        "AT+CSQ", "+CSQ: 20,99", "RDY", "^BOOT:1,0", "+CFUN: 1", "NO CARRIER", "CONNECT", "4", "RING", "\t", "\f", "89", "98", "\"a,", "(0-9999),", "0;",
    ];

    public static FuzzInput Make(FuzzTarget target, int seed, long index)
    {
        var random = new Random(Mix(target.Name, seed, index));
        var text = random.Next(OneInSoManyIsLong) == 0 ? Long(target, random) : Short(target, random);
        return new FuzzInput(text.Length > target.Longest ? text[..target.Longest] : text, random);
    }

    private static string Short(FuzzTarget target, Random random) => random.Next(20) switch
    {
        0 or 1 => string.Concat(Enumerable.Range(0, random.Next(80)).Select(_ => (char)random.Next(256))),
        2 => Hexadecimal(random, random.Next(120)),
        3 => Start(target, random) + Hexadecimal(random, random.Next(400)),
        4 or 5 or 6 => Start(target, random) + Some(random, random.Next(25)),
        7 or 8 or 9 => Cut(Whole(target, random), random),
        10 or 11 => Whole(target, random) + (random.Next(2) == 0 ? "\n" : "") + Whole(target, random),
        12 => Whole(target, random),
        _ => Damaged(Whole(target, random), random),
    };

    // What is harmless a few times may not be so ten thousand times.
    private static string Long(FuzzTarget target, Random random)
    {
        var length = random.Next(target.Longest + 1);
        var unit = random.Next(4) switch
        {
            0 or 1 => Some(random, random.Next(1, 4)),
            2 => Cut(Whole(target, random), random),
            _ => Damaged(Whole(target, random), random),
        };
        if (unit.Length == 0)
            unit = "\"";
        var start = random.Next(2) == 0 ? "" : Start(target, random);
        return start + string.Concat(Enumerable.Repeat(unit, length / unit.Length + 1));
    }

    private static string Whole(FuzzTarget target, Random random) =>
        target.Make is { } make && random.Next(2) == 0 ? make(random) : target.Samples[random.Next(target.Samples.Length)];

    private static string Start(FuzzTarget target, Random random)
    {
        var sample = target.Samples[random.Next(target.Samples.Length)];
        return sample[..Math.Min(sample.Length, sample.IndexOfAny([' ', '"', ',']) + 1)];
    }

    private static string Cut(string text, Random random)
    {
        var (from, to) = (random.Next(3) == 0 ? random.Next(text.Length + 1) : 0, random.Next(text.Length + 1));
        return from <= to ? text[from..to] : text[to..from];
    }

    private static string Damaged(string text, Random random)
    {
        for (var hits = random.Next(1, 5); hits > 0; hits--)
            text = Hit(text, random);
        return random.Next(6) == 0 ? Cut(text, random) : text;
    }

    private static string Hit(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(1, 9), text.Length - at);
        return random.Next(9) switch
        {
            0 => text[..at] + (char)random.Next(256) + text[Math.Min(at + 1, text.Length)..],
            1 => text[..at] + Hexadecimal(random, 2) + text[Math.Min(at + 2, text.Length)..],
            2 => text.Remove(at, length),
            3 => text.Insert(at, text.Substring(at, length)),
            4 => text.Insert(at, Some(random, 1)),
            5 => text[..at] + Some(random, 1) + text[(at + length)..],
            6 when length > 0 => text[..at] + (char)(text[at] ^ 1 << random.Next(8)) + text[(at + 1)..],
            7 => random.Next(2) == 0 ? text.ToLowerInvariant() : text.Replace("\"", "", StringComparison.Ordinal),
            _ => string.Concat(text.AsSpan(at), text.AsSpan(0, at)),
        };
    }

    private static string Some(Random random, int pieces)
    {
        var text = "";
        for (; pieces > 0; pieces--)
            text += Pieces[random.Next(Pieces.Length)];
        return text;
    }

    private static string Hexadecimal(Random random, int digits) => string.Create(digits, random, static (span, dice) =>
    {
        foreach (ref var digit in span)
            digit = HexDigits[dice.Next(16)];
    });

    // The hash of a string differs from process to process.
    private static int Mix(string name, int seed, long index)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in name)
            hash = (hash ^ letter) * 1099511628211UL;
        hash = (hash ^ (uint)seed) * 1099511628211UL;
        hash = (hash ^ (ulong)index) * 0x9E3779B97F4A7C15UL;
        return (int)(hash >> 33);
    }
}
