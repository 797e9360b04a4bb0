namespace EsimModem.Gsm.Sms;

/// <summary>Reads the user data of any kind of message (3GPP 23.040 section 9.2.3.24), complete or not.</summary>
internal static class SmsUserDataReader
{
    /// <summary>Null when the header cannot be where it should; <paramref name="cut"/> tells that less was there than announced.</summary>
    public static SmsUserData? Read(OctetReader reader, bool hasHeader, SmsCoding coding, out bool cut)
    {
        var length = reader.Octet(SmsPduReader.Length);
        var inSeptets = coding is { Alphabet: TextAlphabet.Gsm7, Compressed: false };
        var size = inSeptets ? (length * 7 + 7) / 8 : length;
        var octets = reader.UpTo(size).Span;
        cut = octets.Length < size;
        if (!hasHeader)
            return Whole(octets, length, null, coding, inSeptets);
        if (octets.Length == 0 || octets.Length < octets[0] + 1)
            return null;
        var header = UserDataHeader.Read(octets[..(octets[0] + 1)]);
        var left = length - (inSeptets ? header.InSeptets.Septets : header.Octets.Length);
        return Whole(octets[header.Octets.Length..], left, header, coding, inSeptets);
    }

    private static SmsUserData? Whole(ReadOnlySpan<byte> octets, int length, UserDataHeader? header, SmsCoding coding, bool inSeptets)
    {
        if (length < 0)
            return null;
        var content = inSeptets ? Septets.Unpack(octets, length, header?.InSeptets.FillBits ?? 0) : octets.ToArray();
        return new SmsUserData(coding.Alphabet, header, content, coding.Compressed);
    }
}
