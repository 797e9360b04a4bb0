namespace EsimModem.Simulator.Profiles;

/// <summary>What must be so for a line of the start to be printed.</summary>
internal enum BootGate
{
    Always,
    CardReady,
    Registered,
}
