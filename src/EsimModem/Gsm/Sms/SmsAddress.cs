using System.Buffers;

namespace EsimModem.Gsm.Sms;

/// <summary>A number or name in a message (3GPP 23.040 section 9.1.2.5); an international number begins with a plus.</summary>
internal sealed record SmsAddress(string Number, AddressType Type, int Plan)
{
    private const string Digits = "0123456789*#abc";
    private static readonly SearchValues<char> Keys = SearchValues.Create("0123456789*#");
    private const int Telephone = 1;
    private const int MaxHalfOctets = 20;
    private const int MaxCentreOctets = 12;
    private const byte Filler = 0x0F;
    private const byte Ucs2Mark = 0x80;

    /// <summary>What a person types: a plus makes it international, letters a name, all else stays as the network dials it.</summary>
    public static SmsAddress Of(string number) => number switch
    {
        ['+', ..] => Of(number, AddressType.International),
        _ when IsDialled(number) => Of(number, AddressType.Unknown),
        _ => Of(number, AddressType.Alphanumeric),
    };

    public static SmsAddress Of(string number, AddressType type) => new(number, type, type == AddressType.Alphanumeric ? 0 : Telephone);

    /// <summary>Whether there is a way to write this address: only digits, <c>*</c> and <c>#</c>, or a short name in the 7-bit alphabet.</summary>
    public bool IsWritable => Type == AddressType.Alphanumeric
        ? Gsm7.TryEncode(Number, out var septets) && septets.Length <= MaxHalfOctets * 4 / 7
        : Dialled.Length <= MaxHalfOctets && IsDialled(Dialled);

    private ReadOnlySpan<char> Dialled => Number.AsSpan().TrimStart('+');

    /// <summary>Reads the address of a sender or recipient, whose length counts digits; null when it cannot be one.</summary>
    public static SmsAddress? ReadParty(OctetReader reader)
    {
        var length = reader.Octet("address");
        var type = reader.Octet("address");
        var octets = reader.Octets((length + 1) / 2, "address");
        return length <= MaxHalfOctets && IsAddress(length, type) ? Decode(type, octets.Span, length) : null;
    }

    /// <summary>Reads the address of a service centre, whose length counts octets; null when it is empty or cannot be one.</summary>
    public static SmsAddress? ReadCentre(OctetReader reader, out bool damaged)
    {
        damaged = false;
        var length = reader.Octet("service centre");
        if (length == 0)
            return null;
        var octets = reader.Octets(length, "service centre").Span;
        damaged = length > MaxCentreOctets || !IsAddress(length, octets[0]);
        return damaged ? null : Decode(octets[0], octets[1..], (length - 1) * 2);
    }

    /// <summary>An empty number is written as a stored draft without recipient has it.</summary>
    public void WriteParty(ref OctetWriter to)
    {
        if (Type == AddressType.Alphanumeric && Number.Length > 0)
        {
            WriteName(ref to);
            return;
        }
        to.Add((byte)Dialled.Length);
        to.Add(Number.Length == 0 ? (byte)0 : TypeOctet);
        WriteHalfOctets(ref to);
    }

    public void WriteCentre(ref OctetWriter to)
    {
        to.Add((byte)((Dialled.Length + 1) / 2 + 1));
        to.Add(TypeOctet);
        WriteHalfOctets(ref to);
    }

    private static bool IsDialled(ReadOnlySpan<char> number) => !number.ContainsAnyExcept(Keys);

    private byte TypeOctet => (byte)(0x80 | (int)Type << 4 | Plan);

    private static bool IsAddress(int length, byte type) => length == 0 || (type & 0x80) != 0;

    private static SmsAddress? Decode(byte typeOctet, ReadOnlySpan<byte> octets, int halfOctets)
    {
        var type = (AddressType)(typeOctet >> 4 & 7);
        var number = type == AddressType.Alphanumeric ? Name(octets, halfOctets) : Dialling(octets, halfOctets);
        if (number is null)
            return null;
        var plus = type == AddressType.International && number.Length > 0 ? "+" : "";
        return new SmsAddress(plus + number, type, typeOctet & 0x0F);
    }

    // A few networks put card coding into a name: a mark, then UCS-2; but a name may itself begin with the "@" that looks like the mark.
    private static string Name(ReadOnlySpan<byte> octets, int halfOctets) =>
        octets is [Ucs2Mark, _, _, ..] && octets.Length % 2 == 1 && Ucs2.Decode(octets[1..]) is var marked && Plausible.Alphabetic(marked)
            ? marked
            : Gsm7.Decode(Septets.Unpack(octets, halfOctets * 4 / 7));

    /// <summary>Null when a filler stands before the last digit.</summary>
    private static string? Dialling(ReadOnlySpan<byte> octets, int halfOctets)
    {
        Span<char> number = stackalloc char[halfOctets];
        for (var at = 0; at < halfOctets; at++)
        {
            var digit = at % 2 == 0 ? octets[at / 2] & 0x0F : octets[at / 2] >> 4;
            if (digit == Filler)
                return at == halfOctets - 1 ? new string(number[..at]) : null;
            number[at] = Digits[digit];
        }
        return new string(number);
    }

    private void WriteName(ref OctetWriter to)
    {
        Gsm7.TryEncode(Number, out var septets);
        to.Add((byte)((septets.Length * 7 + 3) / 4));
        to.Add(TypeOctet);
        Septets.Pack(septets, to.Take(Septets.Octets(septets.Length)));
    }

    private void WriteHalfOctets(ref OctetWriter to)
    {
        var dialled = Dialled;
        for (var at = 0; at < dialled.Length; at += 2)
            to.Add((byte)(Digits.IndexOf(dialled[at]) | (at + 1 < dialled.Length ? Digits.IndexOf(dialled[at + 1]) : Filler) << 4));
    }
}
