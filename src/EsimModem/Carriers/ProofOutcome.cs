namespace EsimModem.Carriers;

/// <summary>What came of one thing that was proved.</summary>
internal enum ProofOutcome
{
    Passed,
    Failed,

    /// <summary>Nothing wrong, but worth a look.</summary>
    Note,
}
