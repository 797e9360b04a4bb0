using System.Globalization;

namespace EsimModem.Ledger;

/// <summary>The numbers under which the network took the parts of a message: written into the order's evidence, and read from there when a report comes.</summary>
internal static class References
{
    private const string Before = " under ";

    public static string Told(IReadOnlyList<byte> numbers) => $"{Before.TrimStart()}{string.Join(", ", numbers)}";

    /// <summary>Of a person's words nothing is read: he may write what he likes.</summary>
    public static IReadOnlyList<byte> Of(Order order)
    {
        for (var at = order.Evidence.Count - 1; at >= 0; at--)
        {
            var seen = order.Evidence[at];
            var place = seen.What == Evidence.Person ? -1 : seen.Text.LastIndexOf(Before, StringComparison.Ordinal);
            if (place >= 0) return Numbers(seen.Text.AsSpan(place + Before.Length));
        }
        return [];
    }

    private static List<byte> Numbers(ReadOnlySpan<char> list)
    {
        var numbers = new List<byte>();
        foreach (var word in list.Split(", "))
        {
            if (!byte.TryParse(list[word], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) break;
            numbers.Add(number);
        }
        return numbers;
    }
}
