using EsimModem.Modems;

namespace EsimModem.Web.Door;

/// <summary>What of other people's matters a caller gets to see: a viewer no whole numbers and no messages.</summary>
internal sealed class Sight(bool whole)
{
    public static readonly Sight Whole = new(true);
    public static readonly Sight Masked = new(false);

    public bool IsWhole => whole;

    public string? Number(string? number) => whole ? number : Mask.Number(number);

    public string? Words(string? words) => whole ? words : Mask.Words(words);

    public string? Words(string? words, Via via) => whole || via != Via.Sms ? Words(words) : null;
}
