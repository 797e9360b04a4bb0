using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;

namespace EsimModem.Renewals;

/// <summary>The name under which the book keeps that a trial proved an order of the carrier file. Another code, or other steps, are another order.</summary>
internal static class ProofMark
{
    private const int Length = 12;

    // Every decision asks for it, and an order of a carrier file does not change.
    private static readonly ConditionalWeakTable<UssdOrder, string> Hashes = [];

    public static string Of(Carrier? carrier, OrderKind kind, WayKind way, WaySet orders) =>
        $"{carrier?.Id}/{RenewalPolicy.Word(kind)}/{RenewalPolicy.Word(way)}/{(way == WayKind.Ussd && orders.Ussd is { } ussd ? Hashes.GetValue(ussd, Hash) : "")}";

    private static string Hash(UssdOrder ussd)
    {
        var steps = ussd.Steps.Select(step => $"{step.Expect.Source}\n{string.Join('\t', step.Pick.Select(pick => pick.Source))}\n{step.Reply}\n{step.Price}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', steps.Prepend(ussd.Code)))))[..Length];
    }
}
