namespace EsimModem.Tests.Support;

/// <summary>Seeded random input for parsers: bytes, hexadecimal, and lines pieced together from what modems say.</summary>
internal static class Noise
{
    private static readonly string[] Pieces =
    [
        "\"", ",", "(", ")", "-", ":", " ", "\r", "\n", "+", "*", "#", "0", "1", "2", "15", "72", "145", "4294967296", "99999999999999999999", "FFFF",
        "0041", "0411", "D83D", "DE00", "0000", "AA18CC3602", "07917710000000F1", "READY", "SIM PIN", "ERROR", "OK", "F", "z", "é", "Ж", "\0", "\u001A",
        "/", "26/10/05,06:10:22+20", "\"SM\"", "(0-2)", "(0,1,3)", "(5-1)", "(0-999999999)", ",,", "\"\"", "-1",
    ];

    public static IEnumerable<(Random Random, string Text)> Texts(int seed, int count, params string[] starts)
    {
        var random = new Random(seed);
        for (var at = 0; at < count; at++)
        {
            var start = starts.Length == 0 ? "" : starts[random.Next(starts.Length)];
            yield return (random, start + Body(random));
        }
    }

    public static IEnumerable<(Random Random, byte[] Octets)> Octets(int seed, int count, int longest)
    {
        var random = new Random(seed);
        for (var at = 0; at < count; at++)
        {
            var octets = new byte[random.Next(longest + 1)];
            random.NextBytes(octets);
            yield return (random, octets);
        }
    }

    private static string Body(Random random) => random.Next(4) switch
    {
        0 => string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => (char)random.Next(256))),
        1 => Hexadecimal(random),
        _ => string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => Pieces[random.Next(Pieces.Length)])),
    };

    private static string Hexadecimal(Random random)
    {
        var octets = new byte[random.Next(60)];
        random.NextBytes(octets);
        return Convert.ToHexString(octets);
    }
}
