namespace EsimModem.Gsm.Sms;

/// <summary>
/// The seven octets of a service centre's time (3GPP 23.040 section 9.2.3.11): local time at the centre and its zone in quarters
/// of an hour. Either may be rubbish, so each is null on its own; <c>Written</c> is the zone taken literally even if it is no number.
/// </summary>
internal sealed record SmsTimestamp(DateTime? Local, TimeSpan? Offset, TimeSpan? Written)
{
    public const int Octets = 7;

    private const int FirstYearOfThisCentury = 90;
    private const byte Minus = 0x08;
    private static readonly TimeSpan EastMost = TimeSpan.FromHours(14);

    public DateTimeOffset? Instant => At(Offset);

    /// <summary>What a lenient reader makes of it; good for showing, not for counting on.</summary>
    public DateTimeOffset? Lenient => At(Written);

    public static SmsTimestamp Read(ReadOnlySpan<byte> octets)
    {
        var written = Zone(octets[6]);
        var isNumber = octets[6] >> 4 <= 9 && written.Duration() <= EastMost;
        return new SmsTimestamp(DateAndTime(octets), isNumber ? written : null, written);
    }

    public static byte[] Write(DateTimeOffset time)
    {
        var quarters = (int)(time.Offset.TotalMinutes / 15);
        var zone = Swapped(Math.Abs(quarters));
        return
        [
            Swapped(time.Year % 100), Swapped(time.Month), Swapped(time.Day),
            Swapped(time.Hour), Swapped(time.Minute), Swapped(time.Second), quarters < 0 ? (byte)(zone | Minus) : zone,
        ];
    }

    private DateTimeOffset? At(TimeSpan? offset) =>
        Local is { } local && offset is { } zone && zone.Duration() <= EastMost ? new DateTimeOffset(local, zone) : null;

    private static DateTime? DateAndTime(ReadOnlySpan<byte> octets)
    {
        Span<int> parts = stackalloc int[6];
        for (var at = 0; at < parts.Length; at++)
            if ((parts[at] = Number(octets[at])) < 0)
                return null;
        var year = parts[0] + (parts[0] < FirstYearOfThisCentury ? 2000 : 1900);
        var isDate = parts[1] is >= 1 and <= 12 && parts[2] >= 1 && parts[2] <= DateTime.DaysInMonth(year, parts[1]);
        var isTime = parts[3] <= 23 && parts[4] <= 59 && parts[5] <= 59;
        return isDate && isTime ? new DateTime(year, parts[1], parts[2], parts[3], parts[4], parts[5]) : null;
    }

    private static int Number(byte octet) => (octet & 0x0F) <= 9 && octet >> 4 <= 9 ? (octet & 0x0F) * 10 + (octet >> 4) : -1;

    // The tens share their half octet with the sign.
    private static TimeSpan Zone(byte octet)
    {
        var quarters = (octet & 0x07) * 10 + (octet >> 4);
        return TimeSpan.FromMinutes(15 * ((octet & Minus) != 0 ? -quarters : quarters));
    }

    private static byte Swapped(int number) => (byte)(number % 10 << 4 | number / 10 % 10);
}
