namespace EsimModem.Simulator;

/// <summary>How often each thing goes wrong: a probability for each chance to, or the mean time between two.</summary>
public sealed record Faults
{
    public static readonly Faults None = new();

    /// <summary>A world such as an owner knows it.</summary>
    public static readonly Faults Some = new()
    {
        Dribble = 0.01,
        Glue = 0.02,
        NotificationInside = 0.01,
        Garbage = 0.002,
        Silence = 0.0005,
        LateOk = 0.0005,
        AnswerBeforeOk = 0.01,
        LateError = 0.002,
        NetworkTimeout = 0.005,
        LoseRequest = 0.003,
        LoseReply = 0.005,
        LateBooking = 0.05,
        LateMessage = 0.02,
        DoubledMessage = 0.03,
        HostileMessage = TimeSpan.FromDays(20),
        Advertisement = TimeSpan.FromDays(6),
        OrderRefused = 0.01,
        DailyInstead = 0.003,
        Reboot = TimeSpan.FromDays(20),
        Unplug = TimeSpan.FromDays(30),
        NetworkLoss = TimeSpan.FromDays(12),
        Roaming = TimeSpan.FromDays(60),
        CustomerTopUp = TimeSpan.FromDays(9),
        CardPull = TimeSpan.FromDays(90),
        TopUpInDoubt = 0.02,
        PriceChange = TimeSpan.FromDays(150),
        WordingChange = TimeSpan.FromDays(150),
        PowerCut = TimeSpan.FromDays(20),
        PersonLate = 0.05,
    };

    /// <summary>A world in which all that can happen does.</summary>
    public static readonly Faults All = new()
    {
        Dribble = 0.03,
        Glue = 0.04,
        NotificationInside = 0.03,
        Garbage = 0.01,
        Silence = 0.002,
        LateOk = 0.002,
        AnswerBeforeOk = 0.03,
        LateError = 0.01,
        NetworkTimeout = 0.02,
        NotSupported = 0.005,
        LoseRequest = 0.02,
        LoseReply = 0.03,
        LateBooking = 0.2,
        LateMessage = 0.1,
        DoubledMessage = 0.1,
        HostileMessage = TimeSpan.FromDays(4),
        Advertisement = TimeSpan.FromDays(3),
        OrderRefused = 0.05,
        DailyInstead = 0.02,
        Reboot = TimeSpan.FromDays(6),
        Unplug = TimeSpan.FromDays(8),
        NetworkLoss = TimeSpan.FromDays(4),
        Roaming = TimeSpan.FromDays(20),
        CardSwap = TimeSpan.FromDays(60),
        CustomerTopUp = TimeSpan.FromDays(6),
        NightlyFee = true,
        DailyPackage = true,
        CardPull = TimeSpan.FromDays(30),
        TopUpInDoubt = 0.1,
        PriceChange = TimeSpan.FromDays(40),
        WordingChange = TimeSpan.FromDays(40),
        PowerCut = TimeSpan.FromDays(5),
        ClockLost = TimeSpan.FromDays(20),
        FullDisk = TimeSpan.FromDays(20),
        PersonLate = 0.15,
    };

    public double Dribble { get; init; }

    public double Glue { get; init; }

    public double NotificationInside { get; init; }

    public double Garbage { get; init; }

    public double Silence { get; init; }

    public double LateOk { get; init; }

    public double AnswerBeforeOk { get; init; }

    public double LateError { get; init; }

    public double NetworkTimeout { get; init; }

    public double NotSupported { get; init; }

    public double LoseRequest { get; init; }

    public double LoseReply { get; init; }

    public double LateBooking { get; init; }

    public double OrderRefused { get; init; }

    public double LateMessage { get; init; }

    public double DoubledMessage { get; init; }

    public double DailyInstead { get; init; }

    /// <summary>Mean time between two for one modem; zero is never, here and below.</summary>
    public TimeSpan Reboot { get; init; }

    public TimeSpan Unplug { get; init; }

    public TimeSpan NetworkLoss { get; init; }

    public TimeSpan Roaming { get; init; }

    public TimeSpan CardSwap { get; init; }

    public TimeSpan CustomerTopUp { get; init; }

    public TimeSpan CardPull { get; init; }

    /// <summary>For one card.</summary>
    public TimeSpan HostileMessage { get; init; }

    public TimeSpan Advertisement { get; init; }

    /// <summary>For one carrier.</summary>
    public TimeSpan PriceChange { get; init; }

    public TimeSpan WordingChange { get; init; }

    /// <summary>For the box.</summary>
    public TimeSpan PowerCut { get; init; }

    public TimeSpan ClockLost { get; init; }

    public TimeSpan FullDisk { get; init; }

    public double TopUpInDoubt { get; init; }

    /// <summary>For each thing that a person is asked.</summary>
    public double PersonLate { get; init; }

    public bool NightlyFee { get; init; }

    public bool DailyPackage { get; init; }

    public static Faults Of(FaultLevel level) => level switch
    {
        FaultLevel.Some => Some,
        FaultLevel.All => All,
        _ => None,
    };

    /// <summary>A world like this one in which that never happens.</summary>
    public Faults Without(Fault fault) => fault switch
    {
        Fault.Dribble => this with { Dribble = 0 },
        Fault.Glue => this with { Glue = 0 },
        Fault.NotificationInside => this with { NotificationInside = 0 },
        Fault.Garbage => this with { Garbage = 0 },
        Fault.Silence => this with { Silence = 0 },
        Fault.LateOk => this with { LateOk = 0 },
        Fault.AnswerBeforeOk => this with { AnswerBeforeOk = 0 },
        Fault.LateError => this with { LateError = 0 },
        Fault.NetworkTimeout => this with { NetworkTimeout = 0 },
        Fault.NotSupported => this with { NotSupported = 0 },
        Fault.LoseRequest => this with { LoseRequest = 0 },
        Fault.LoseReply => this with { LoseReply = 0 },
        Fault.LateBooking => this with { LateBooking = 0 },
        Fault.OrderRefused => this with { OrderRefused = 0 },
        Fault.LateMessage => this with { LateMessage = 0 },
        Fault.DoubledMessage => this with { DoubledMessage = 0 },
        Fault.HostileMessage => this with { HostileMessage = default },
        Fault.Advertisement => this with { Advertisement = default },
        Fault.DailyInstead => this with { DailyInstead = 0 },
        Fault.Reboot => this with { Reboot = default },
        Fault.Unplug => this with { Unplug = default },
        Fault.NetworkLoss => this with { NetworkLoss = default },
        Fault.Roaming => this with { Roaming = default },
        Fault.CardSwap => this with { CardSwap = default },
        Fault.CustomerTopUp => this with { CustomerTopUp = default },
        Fault.NightlyFee => this with { NightlyFee = false },
        Fault.DailyPackage => this with { DailyPackage = false },
        Fault.CardPull => this with { CardPull = default },
        Fault.TopUpInDoubt => this with { TopUpInDoubt = 0 },
        Fault.PriceChange => this with { PriceChange = default },
        Fault.WordingChange => this with { WordingChange = default },
        Fault.PowerCut => this with { PowerCut = default },
        Fault.ClockLost => this with { ClockLost = default },
        Fault.FullDisk => this with { FullDisk = default },
        Fault.PersonLate => this with { PersonLate = 0 },
        // No world has these by itself.
        Fault.TornAnswer or Fault.MessageRefused or Fault.NoReference or Fault.NoReport => this,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "no fault of the world"),
    };

    /// <summary>The probability of a fault that may strike at each chance, zero for those that come by the clock.</summary>
    public double Probability(Fault fault) => fault switch
    {
        Fault.Dribble => Dribble,
        Fault.Glue => Glue,
        Fault.NotificationInside => NotificationInside,
        Fault.Garbage => Garbage,
        Fault.Silence => Silence,
        Fault.LateOk => LateOk,
        Fault.AnswerBeforeOk => AnswerBeforeOk,
        Fault.LateError => LateError,
        Fault.NetworkTimeout => NetworkTimeout,
        Fault.NotSupported => NotSupported,
        Fault.LoseRequest => LoseRequest,
        Fault.LoseReply => LoseReply,
        Fault.LateBooking => LateBooking,
        Fault.OrderRefused => OrderRefused,
        Fault.LateMessage => LateMessage,
        Fault.DoubledMessage => DoubledMessage,
        Fault.DailyInstead => DailyInstead,
        Fault.TopUpInDoubt => TopUpInDoubt,
        Fault.PersonLate => PersonLate,
        _ => 0,
    };
}
