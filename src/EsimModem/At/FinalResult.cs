namespace EsimModem.At;

/// <summary>A final result code (V.250 5.7.1, 3GPP 27.007 9.2, 27.005 3.2.5) as read from one line.</summary>
internal readonly record struct FinalResult(FinalKind Kind, string Text, int? Code = null)
{
    /// <summary>Said as a digit, by a modem not yet told to use words (ATV1).</summary>
    public bool Digit { get; init; }
}
