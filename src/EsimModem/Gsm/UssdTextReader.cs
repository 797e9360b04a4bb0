using System.Text;

namespace EsimModem.Gsm;

/// <summary>Finds out which encoding a USSD string is in by trying those that fit and looking at what they say.</summary>
internal sealed class UssdTextReader(string raw, int? dcs, string? charset, bool isPacker = false)
{
    // A voucher or a card number has up to 20 digits and is text; only longer runs of digits are rather hexadecimal.
    private const int LongestNumber = 24;
    private const int LongHex = 16;
    private const double Doubtless = 0.9;
    private const double Likely = 0.6;

    private readonly CbsCoding? coding = dcs is >= 0 and <= 255 ? CbsCoding.Read((byte)dcs) : null;

    private bool SaysUcs2 => coding?.Alphabet == TextAlphabet.Ucs2 || charset == "UCS2";

    private bool SaysSeptets => coding?.Alphabet == TextAlphabet.Gsm7;

    private bool IsLong => raw.Length >= LongHex;

    public UssdText? Read()
    {
        if (!Hex.TryRead(raw, out var octets) || octets.Length == 0)
            return Damaged() ?? Plain();
        if (octets.All(octet => octet == 0xFF))
            return null;
        return WithLanguage(octets)
            ?? Alphabetic()
            ?? TornUnit(octets)
            ?? (isPacker ? Packed(octets) : null)
            ?? NumberOrOctets(octets)
            ?? (SaysUcs2 && SaysSeptets ? Packed(octets) : null)
            ?? (SaysUcs2 ? OtherScript() : null)
            ?? PackedOrOctets(octets, Doubtless)
            ?? OtherScript()
            ?? PackedOrOctets(octets, IsLong ? Likely : Doubtless)
            ?? Rest();
    }

    private UssdText Plain()
    {
        var text = SingleByteText.Decode(raw, charset);
        return coding is { LanguageInText: true } && text.Length > 2 && text[2] == '\r' && text[..2].All(char.IsAsciiLetter)
            ? new UssdText(text[3..], UssdEncoding.Plain, text[..2])
            : new UssdText(text, UssdEncoding.Plain);
    }

    private UssdText? WithLanguage(byte[] octets)
    {
        if (coding is not { LanguageInText: true, Alphabet: TextAlphabet.Ucs2 } || octets.Length < 4 || octets.Length % 2 != 0)
            return null;
        var language = Gsm7.Decode(Septets.Unpack(octets, 2));
        var (text, cut) = UpToEnd(Ucs2.Decode(octets.AsSpan(2)));
        return language.All(char.IsAsciiLetter) && Plausible.Written(text)
            ? new UssdText(text, UssdEncoding.LanguageAndUcs2Hex, language, cut)
            : null;
    }

    private UssdText? Alphabetic()
    {
        if (!Ucs2.TryDecodeHex(raw, out var decoded))
            return null;
        var (text, cut) = UpToEnd(decoded);
        return IsAlphabetic(text) ? new UssdText(text, UssdEncoding.Ucs2Hex, Cut: cut) : null;
    }

    private bool IsAlphabetic(string text)
    {
        var onlyDigits = raw.All(char.IsAsciiDigit);
        var sure = !onlyDigits || Ucs2.LooksLikeHex(raw[..(text.Length * 4)]) || SaysUcs2 && text.All(unit => unit >> 8 is 0 or 4);
        return sure && Plausible.Alphabetic(WithoutPictures(text));
    }

    // The last unit came by half: what stands before it is shown, and is not the whole text unless a buffer's end stands in it.
    private UssdText? TornUnit(byte[] octets)
    {
        const int half = 2;
        if (raw.Length % 4 != half || raw.Length == half || !Ucs2.TryDecodeHex(raw[..^half], out var decoded))
            return null;
        var (text, cut) = UpToEnd(decoded);
        var isUcs2 = coding?.Alphabet == TextAlphabet.Ucs2;
        var fits = IsAlphabetic(text) ? isUcs2 || SaysUcs2 && IsLong : isUcs2 && IsLong && Plausible.Written(text) && Packed(octets) is null;
        return fits ? new UssdText(text, cut ? UssdEncoding.Ucs2Hex : UssdEncoding.Malformed, Cut: cut) : null;
    }

    private UssdText? NumberOrOctets(byte[] octets)
    {
        if (charset == "HEX" && OctetText(octets) is { } text && Plausible.Share(text) >= Likely)
            return new UssdText(text, UssdEncoding.OctetHex);
        var number = raw.Length <= LongestNumber && raw.All(char.IsAsciiDigit);
        var word = !SaysUcs2 && !IsLong && raw.All(char.IsAsciiLetter);
        return number || word ? new UssdText(raw, UssdEncoding.Plain) : null;
    }

    private UssdText? OtherScript()
    {
        if (!Ucs2.TryDecodeHex(raw, out var decoded))
            return null;
        var (text, cut) = UpToEnd(decoded);
        return (SaysUcs2 || IsLong) && Plausible.Written(text) ? new UssdText(text, UssdEncoding.Ucs2Hex, Cut: cut) : null;
    }

    /// <summary>Packed so that no bit is over and every character is one of everyday words, which letters of another script hardly ever are.</summary>
    private static UssdText? Packed(byte[] octets)
    {
        var text = PackedText(octets);
        var isWhole = Septets.Pack(Septets.Unpack(octets, octets.Length * 8 / 7)).AsSpan().SequenceEqual(octets);
        return isWhole && Plausible.Share(text) >= 1 ? new UssdText(text, UssdEncoding.PackedHex) : null;
    }

    private UssdText? PackedOrOctets(byte[] octets, double needed)
    {
        var packed = PackedText(octets);
        var single = OctetText(octets);
        var packedShare = Plausible.Share(packed);
        var singleShare = single is null ? 0 : Plausible.Share(single);
        if (Math.Max(packedShare, singleShare) < needed)
            return null;
        return singleShare >= packedShare ? new UssdText(single!, UssdEncoding.OctetHex) : new UssdText(packed, UssdEncoding.PackedHex);
    }

    private UssdText Rest()
    {
        if (!SaysUcs2)
            return new UssdText(raw, IsLong ? UssdEncoding.Malformed : UssdEncoding.Plain);
        return Ucs2.TryDecodeHex(raw, out var decoded)
            ? new UssdText(UpToEnd(decoded).Text, UssdEncoding.Ucs2Hex)
            : new UssdText(raw, UssdEncoding.Malformed);
    }

    // Mostly hexadecimal and yet it does not read: a line that lost or gained something on its way.
    private UssdText? Damaged()
    {
        if (HexBeforeGarbage() is { } text)
            return text;
        var isMeantAsHex = SaysUcs2
            ? raw.Length > 0 && !raw.Contains(' ') && raw.Count(char.IsAsciiHexDigit) * 2 >= raw.Length
            : raw.Length > LongestNumber && Hex.IsHex(raw);
        return isMeantAsHex ? new UssdText(raw, UssdEncoding.Malformed) : null;
    }

    private UssdText? HexBeforeGarbage()
    {
        const int fewest = 20;
        var length = raw.TakeWhile(char.IsAsciiHexDigit).Count() / 4 * 4;
        if (length < fewest || length == raw.Length / 4 * 4)
            return null;
        return Ucs2.TryDecodeHex(raw[..length], out var decoded) && UpToEnd(decoded).Text is var text && Plausible.Alphabetic(text)
            ? new UssdText(text, UssdEncoding.Ucs2Hex, Cut: true)
            : null;
    }

    // Some firmware prints a buffer of constant length: the text ends at U+0000, old memory follows.
    private static (string Text, bool Cut) UpToEnd(string decoded)
    {
        var end = decoded.IndexOf('\0', StringComparison.Ordinal);
        return end < 0 ? (decoded, false) : (decoded[..end], true);
    }

    private static string WithoutPictures(string text) => string.Concat(text.Where(character => !char.IsSurrogate(character)));

    private static string PackedText(byte[] octets)
    {
        var septets = Septets.UnpackUssd(octets);
        var spareIsZero = septets.Length % 8 == 0 && septets is [.., 0];
        return Gsm7.Decode(spareIsZero ? septets.AsSpan(..^1) : septets);
    }

    private string? OctetText(byte[] octets)
    {
        if (octets.Any(octet => octet >= 0x80) && coding?.Alphabet != TextAlphabet.EightBit)
            return null;
        return SingleByteText.Decode(Encoding.Latin1.GetString(octets), charset);
    }
}
