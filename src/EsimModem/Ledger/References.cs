using System.Globalization;

namespace EsimModem.Ledger;

/// <summary>The numbers under which the network took the parts of a message: written into the order's evidence, and read from there when a report comes.</summary>
internal static class References
{
    private const string Before = " under ";

    public static string Told(IReadOnlyList<byte> numbers) => $"{Before.TrimStart()}{string.Join(", ", numbers)}";

    /// <summary>Of a person's words nothing is read: he may write what he likes.</summary>
    public static IReadOnlyList<byte> Of(Order order) => order.Evidence.LastOrDefault(seen => seen.What != Evidence.Person && seen.Text.Contains(Before, StringComparison.Ordinal)) is { } seen
        ? Numbers(seen.Text[(seen.Text.LastIndexOf(Before, StringComparison.Ordinal) + Before.Length)..]) : [];

    private static IReadOnlyList<byte> Numbers(string list) =>
        [.. list.Split(", ").TakeWhile(word => byte.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _)).Select(word => byte.Parse(word, CultureInfo.InvariantCulture))];
}
