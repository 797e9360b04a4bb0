namespace EsimModem.Carriers.Replies;

/// <summary>One thing that a text may state.</summary>
internal enum ReadingField
{
    Kind,
    Balance,
    Pots,
    ValidUntil,
    ValidTime,
    ValidDays,
    ValidHours,
    DataLeftMb,
    MinutesLeft,
    SmsLeft,
    Unlimited,
    Amount,
    Number,
    Refusal,
    RetryAfter,
}
