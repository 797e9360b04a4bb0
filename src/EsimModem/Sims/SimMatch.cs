namespace EsimModem.Sims;

/// <summary>Which SIMs a settings entry is for: every given field must match, <c>*</c> stands for any text and <c>?</c> for one character; of a whole ICCID the check digit may be missing.</summary>
internal sealed record SimMatch
{
    /// <summary>Matches every SIM, known by nothing at all.</summary>
    internal static readonly SimMatch Any = new();

    public string? Iccid { get; init; }
    public string? Imsi { get; init; }
    public string? Number { get; init; }
    public string? Label { get; init; }
    public string? Carrier { get; init; }
    public string? Port { get; init; }

    internal bool IsAny => this == Any;

    /// <summary>Whether it names one card: by ICCID, IMSI, number or label, without <c>*</c> or <c>?</c>. A port holds now this card, now that.</summary>
    internal bool IsExact => IsExactField(Iccid) || IsExactField(Imsi) || IsExactField(Number) || IsExactField(Label);

    internal bool Matches(SimIdentity sim) =>
        FitsCard(sim.Iccid) && Fits(Imsi, sim.Imsi) && Fits(Number, sim.Number)
        && Fits(Label, sim.Label) && Fits(Carrier, sim.Carrier) && Fits(Port, sim.Port);

    // The generated one would show the number.
    public override string ToString() => IsAny ? "any" : nameof(SimMatch);

    private static bool IsExactField(string? pattern) => pattern is not null && !Glob.IsPattern(pattern);

    private bool FitsCard(string? iccid) => Fits(Iccid, iccid) || (Iccid is not null && iccid is not null && Modems.Answers.Iccid.IsSame(Iccid, iccid));

    private static bool Fits(string? pattern, string? value) => pattern is null || (value is not null && Glob.Matches(pattern, value));
}
