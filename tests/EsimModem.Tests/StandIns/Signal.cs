namespace EsimModem.Tests.StandIns;

/// <summary>Triggers without a meaning.</summary>
internal enum Signal
{
    X,
    Y,
    Z,
}
