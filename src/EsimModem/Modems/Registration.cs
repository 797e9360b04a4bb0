using EsimModem.Modems.Answers;

namespace EsimModem.Modems;

/// <summary>Whether and where the modem is registered: the network as country and network code in one word, such as 40102.</summary>
internal sealed record Registration(bool Registered, bool Roaming, string? Network, string? OperatorName, int? SignalDbm)
{
    /// <summary>The network lets the modem send messages; it may be for nothing else (status 6 and 7).</summary>
    public bool CarriesSms { get; init; }

    /// <summary>The network has refused the card.</summary>
    public bool IsDenied { get; init; }

    /// <summary>It is in LTE and not in the older network, in which USSD lives (3GPP 23.272).</summary>
    public bool IsLteOnly { get; init; }

    public static Registration None { get; } = new(false, false, null, null, null);

    /// <summary>The same with what the modem says now.</summary>
    public Registration With(RegistrationAnswer told) => this with
    {
        Registered = told.IsRegistered, Roaming = told.CarriesSms && told.IsRoaming, CarriesSms = told.CarriesSms, IsDenied = told.IsDenied,
    };
}
