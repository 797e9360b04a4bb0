namespace EsimModem.Simulator.Carriers;

/// <summary>What makes one carrier differ from another, as data.</summary>
internal sealed record CarrierProfile
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required string Network { get; init; }

    /// <summary>The first digits of the ICCIDs that it issues.</summary>
    public required string Issuer { get; init; }

    public int IccidLength { get; init; } = 19;

    public string Currency { get; init; } = "KZT";

    public string Thousands { get; init; } = "";

    public string Decimal { get; init; } = ".";

    public string DateForm { get; init; } = "dd.MM.yyyy HH:mm";

    public required IReadOnlyList<InfoCode> Codes { get; init; }

    public required IReadOnlyList<TariffPlan> Plans { get; init; }

    public Language Language { get; init; }

    /// <summary>Under which name it writes messages.</summary>
    public string Sender { get; init; } = "";

    /// <summary>Writes a message when it has renewed, and when money came.</summary>
    public bool ConfirmsBySms { get; init; }

    /// <summary>Answers an unknown code with "not supported" instead of words.</summary>
    public bool RefusesUnknown { get; init; }

    /// <summary>How late an accepted order may still be carried out, and is now and then.</summary>
    public TimeSpan Settles { get; init; } = TimeSpan.FromHours(4);

    public TimeSpan Grace { get; init; } = TimeSpan.FromDays(30);
}
