namespace EsimModem.Tests.StandIns;

/// <summary>States without a meaning, so that a test shows only the rule.</summary>
internal enum Phase
{
    A,
    B,
    C,
    D,
}
