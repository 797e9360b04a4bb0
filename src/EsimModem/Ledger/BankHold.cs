using System.Globalization;

namespace EsimModem.Ledger;

/// <summary>The hold over the whole bank as the book keeps it: a person's, or the book's own when it may not be trusted.</summary>
internal sealed record BankHold(DateTimeOffset Since, string Why)
{
    /// <summary>Under this name it is kept.</summary>
    public const string Name = "hold";

    public string Kept => $"{Since:O}\n{Why}";

    /// <summary>Null when nothing is held.</summary>
    public static BankHold? Of(string? kept) => kept?.Split('\n', 2) is [var since, var why]
        ? new BankHold(DateTimeOffset.Parse(since, CultureInfo.InvariantCulture), why) : null;
}
