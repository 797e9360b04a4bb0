using System.Security.Cryptography;
using System.Text;

namespace EsimModem.Simulator;

/// <summary>The book in which all make-believe carriers write what they really did; the product never sees it, its judges do.</summary>
public sealed class CarrierLedger
{
    private readonly List<CarrierEntry> entries = [];
    private readonly Dictionary<string, List<CarrierEntry>> byCard = [];

    public IReadOnlyList<CarrierEntry> Entries => entries;

    /// <summary>Told of each entry when it is written.</summary>
    public Action<CarrierEntry>? Written { get; set; }

    public IReadOnlyList<CarrierEntry> Of(string iccid) => byCard.TryGetValue(iccid, out var own) ? own : [];

    /// <summary>What was taken from a card's account.</summary>
    public IReadOnlyList<CarrierEntry> Charges(string iccid) => [.. Of(iccid).Where(entry => entry.Amount < 0)];

    /// <summary>All money taken from the accounts in that currency.</summary>
    public decimal Charged(string currency) => -entries.Where(entry => entry.Amount < 0 && entry.Currency == currency).Sum(entry => entry.Amount);

    /// <summary>The whole ledger in one number: equal only if every line is.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in entries)
            hash.AppendData(Encoding.UTF8.GetBytes(entry + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    internal void Write(CarrierEntry entry)
    {
        var numbered = entry with { Id = entries.Count + 1 };
        entries.Add(numbered);
        if (!byCard.TryGetValue(entry.Iccid, out var own))
            byCard[entry.Iccid] = own = [];
        own.Add(numbered);
        Written?.Invoke(numbered);
    }
}
