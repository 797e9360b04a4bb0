namespace EsimModem.Simulator.Commands;

/// <summary>How an answer ends: a plain result, a numbered error of the equipment or of messages, or never.</summary>
internal readonly record struct Final(FinalKind Kind, int Number = 0)
{
    public static readonly Final Ok = new(FinalKind.Ok);

    public static readonly Final Error = new(FinalKind.Error);

    /// <summary>The command hangs the modem until its power is cut.</summary>
    public static readonly Final Hang = new(FinalKind.Hang);

    public static readonly Final NoCarrier = new(FinalKind.NoCarrier);

    /// <summary>The maker's own way to say that it does not know the command.</summary>
    public static readonly Final Unknown = new(FinalKind.Unknown);

    /// <summary>An error of the equipment, 3GPP 27.007 section 9.2.</summary>
    public static Final Equipment(int number) => new(FinalKind.Equipment, number);

    /// <summary>An error of messages, 3GPP 27.005 section 3.2.5.</summary>
    public static Final Message(int number) => new(FinalKind.Message, number);
}
