using System.Runtime.InteropServices;

namespace EsimModem.Simulator.Ptys;

/// <summary>One descriptor of poll.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PollEntry
{
    public int Descriptor;
    public short Wanted;
    public short Found;
}
