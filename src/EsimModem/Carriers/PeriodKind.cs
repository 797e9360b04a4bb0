namespace EsimModem.Carriers;

/// <summary>How the end of a plan comes about.</summary>
internal enum PeriodKind
{
    /// <summary>A set length after its beginning.</summary>
    Set,

    /// <summary>It has no end; credit is kept instead.</summary>
    Open,

    /// <summary>Only the carrier's reply tells.</summary>
    Reply,
}
