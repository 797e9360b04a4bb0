using System.Text;

namespace EsimModem.Modems;

/// <summary>A number in 0..1 that is a card's own: spreads what would otherwise happen at the same second.</summary>
internal static class Spread
{
    public static double Of(string iccid)
    {
        var hash = 2166136261u;
        foreach (var octet in Encoding.ASCII.GetBytes(iccid))
            hash = (hash ^ octet) * 16777619;
        return hash / (double)uint.MaxValue;
    }
}
