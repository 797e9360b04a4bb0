namespace EsimModem.Gsm.Sms;

/// <summary>For how long the service centre shall try to deliver (3GPP 23.040 section 9.2.3.12).</summary>
internal sealed record SmsValidity(ValidityFormat Format, byte[] Octets)
{
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan HalfHour = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan HalfDay = TimeSpan.FromHours(12);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>The period, if it is a relative one.</summary>
    public TimeSpan? Period => Format == ValidityFormat.Relative ? PeriodOf(Octets[0]) : null;

    /// <summary>The end, if it is an absolute one and a date.</summary>
    public DateTimeOffset? Until => Format == ValidityFormat.Absolute ? SmsTimestamp.Read(Octets).Instant : null;

    /// <summary>The next step that is not shorter, so that a message never ends earlier than asked; at most 63 weeks.</summary>
    public static SmsValidity For(TimeSpan period) => new(ValidityFormat.Relative, [OctetFor(period)]);

    public static SmsValidity To(DateTimeOffset end) => new(ValidityFormat.Absolute, SmsTimestamp.Write(end));

    /// <summary>Null when the first octet says that there is none.</summary>
    public static SmsValidity? Read(OctetReader reader, int format) => format switch
    {
        0 => null,
        (int)ValidityFormat.Relative => new(ValidityFormat.Relative, [reader.Octet("validity period")]),
        _ => new((ValidityFormat)format, reader.Octets(SmsTimestamp.Octets, "validity period").ToArray()),
    };

    private static TimeSpan PeriodOf(byte octet) => octet switch
    {
        <= 143 => (octet + 1) * FiveMinutes,
        <= 167 => HalfDay + (octet - 143) * HalfHour,
        <= 196 => (octet - 166) * Day,
        _ => (octet - 192) * Week,
    };

    // The periods grow with the octet.
    private static byte OctetFor(TimeSpan period)
    {
        int low = 0, high = byte.MaxValue;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (PeriodOf((byte)middle) >= period)
                high = middle;
            else
                low = middle + 1;
        }
        return (byte)low;
    }
}
