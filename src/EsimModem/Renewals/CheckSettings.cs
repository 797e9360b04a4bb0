namespace EsimModem.Renewals;

/// <summary>How often SIMs are asked, and how many radios may transmit together.</summary>
internal sealed record CheckSettings
{
    public TimeSpan Every { get; init; } = TimeSpan.FromHours(24);

    /// <summary>The interval from twice the longest lead before the end on.</summary>
    public TimeSpan Near { get; init; } = TimeSpan.FromHours(6);

    public TimeSpan Jitter { get; init; } = TimeSpan.FromMinutes(10);
    public int AtOnce { get; init; } = 4;
}
