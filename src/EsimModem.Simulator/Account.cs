namespace EsimModem.Simulator;

/// <summary>What a carrier knows of one card: money, plan, and when it ends.</summary>
public sealed class Account
{
    private const int DataPackage = 1024;

    internal Account(string iccid, TariffPlan plan)
    {
        Iccid = iccid;
        Plan = plan;
    }

    public string Iccid { get; }

    public Language Language { get; set; }

    public decimal Balance { get; internal set; }

    public TariffPlan Plan { get; internal set; }

    public DateTimeOffset Since { get; internal set; }

    public DateTimeOffset ValidUntil { get; internal set; }

    /// <summary>The plan that begins when the present one ends, for carriers that queue.</summary>
    public TariffPlan? Queued { get; internal set; }

    /// <summary>The carrier renews by itself in its night run.</summary>
    public bool AutoRenewal { get; internal set; }

    /// <summary>The grace after the plan's end is over.</summary>
    public bool IsBlocked { get; internal set; }

    /// <summary>A day at a time is sold to it every night instead of its plan.</summary>
    public bool PaysDaily { get; internal set; }

    public decimal NightlyFee { get; internal set; }

    /// <summary>The part of the data package that is used up by the end of a period.</summary>
    internal double Appetite { get; init; }

    /// <summary>When in the carrier's night this account has its turn.</summary>
    internal TimeSpan NightSlot { get; init; }

    internal IDisposable? Deadline { get; set; }

    public bool IsActive(DateTimeOffset now) => now < ValidUntil;

    internal int DataLeft(DateTimeOffset now)
    {
        if (!IsActive(now))
            return 0;
        var period = Plan.EndFrom(Since) - Since;
        var used = Math.Clamp((now - Since) / period, 0, 1) * Appetite;
        return (int)Math.Floor(DataPackage * (1 - used));
    }
}
