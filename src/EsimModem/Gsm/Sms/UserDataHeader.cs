namespace EsimModem.Gsm.Sms;

/// <summary>The header before the text of a message (3GPP 23.040 section 9.2.3.24), its length octet included.</summary>
internal sealed record UserDataHeader(byte[] Octets, IReadOnlyList<HeaderElement> Elements)
{
    public static UserDataHeader Of(params IReadOnlyList<HeaderElement> elements)
    {
        byte[] body = [.. elements.SelectMany(element => element.Write())];
        return new UserDataHeader([(byte)body.Length, .. body], elements);
    }

    /// <summary>The part number; null when there is none, or one that makes no sense and so is no reason to wait for others.</summary>
    public PartNumber? Part => Last(HeaderElement.Concat8, HeaderElement.Concat16) switch
    {
        { Id: HeaderElement.Concat8, Data: [var reference, var total, var sequence] } => Sensible(new(reference, 8, total, sequence)),
        { Id: HeaderElement.Concat16, Data: [var high, var low, var total, var sequence] } => Sensible(new(high << 8 | low, 16, total, sequence)),
        _ => null,
    };

    public PortPair? Ports => Last(HeaderElement.Ports8, HeaderElement.Ports16) switch
    {
        { Id: HeaderElement.Ports8, Data: [var destination, var source] } => new(destination, source),
        { Id: HeaderElement.Ports16, Data: [var high, var low, var sourceHigh, var sourceLow] } => new(high << 8 | low, sourceHigh << 8 | sourceLow),
        _ => null,
    };

    public bool HasLanguage => Last(HeaderElement.SingleShift, HeaderElement.LockingShift) is not null;

    public NationalLanguage Locking => Language(HeaderElement.LockingShift);

    public NationalLanguage SingleShift => Language(HeaderElement.SingleShift);

    /// <summary>The septets that the header takes from a 7-bit text, and the bits left over in the last of them.</summary>
    public (int Septets, int FillBits) InSeptets
    {
        get
        {
            var septets = (Octets.Length * 8 + 6) / 7;
            return (septets, septets * 7 - Octets.Length * 8);
        }
    }

    /// <summary>Reads a whole header, length octet first. One whose elements run past its end keeps its octets and has no elements.</summary>
    public static UserDataHeader Read(ReadOnlySpan<byte> octets)
    {
        var elements = new List<HeaderElement>();
        for (var rest = octets[1..]; rest.Length > 0; rest = rest[(2 + rest[1])..])
        {
            if (rest.Length < 2 || rest.Length < 2 + rest[1])
                return new UserDataHeader(octets.ToArray(), []);
            elements.Add(new HeaderElement(rest[0], rest.Slice(2, rest[1]).ToArray()));
        }
        return new UserDataHeader(octets.ToArray(), elements);
    }

    // When an element comes twice the later one counts.
    private HeaderElement? Last(byte id, byte otherId) => Elements.LastOrDefault(element => element.Id == id || element.Id == otherId);

    private NationalLanguage Language(byte id) => Last(id, id) is { Data: [var language] } ? (NationalLanguage)language : NationalLanguage.None;

    private static PartNumber? Sensible(PartNumber part) => part.MakesSense ? part : null;
}
