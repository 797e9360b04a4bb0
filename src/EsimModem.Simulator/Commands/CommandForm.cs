namespace EsimModem.Simulator.Commands;

/// <summary>The four forms of a command, V.250 section 5.4: plain, "=value", "?", "=?".</summary>
internal enum CommandForm
{
    Run,
    Set,
    Read,
    Test,
}
