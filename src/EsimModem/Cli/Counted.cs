namespace EsimModem.Cli;

/// <summary>A number with what it counts, as English wants it.</summary>
internal static class Counted
{
    internal static string Of(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
