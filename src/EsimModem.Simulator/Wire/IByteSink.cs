namespace EsimModem.Simulator.Wire;

/// <summary>Where the bytes of a stream go: a pipe in memory, or a pty.</summary>
internal interface IByteSink
{
    void Write(ReadOnlySpan<byte> bytes);

    void End();
}
