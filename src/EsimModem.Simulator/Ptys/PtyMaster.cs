using System.Runtime.InteropServices;
using EsimModem.Simulator.Wire;

namespace EsimModem.Simulator.Ptys;

/// <summary>The modem's side of a pty; nothing is kept for a host that is not there.</summary>
internal sealed class PtyMaster : IByteSink, IDisposable
{
    private const int AttributesSize = 256;
    private const int MostKept = 65536;
    private readonly List<byte> kept = [];
    private int descriptor;

    public unsafe PtyMaster()
    {
        descriptor = Native.OpenPty(Native.ReadWrite | Native.NoControllingTerminal | Native.NonBlocking | Native.CloseOnExec);
        if (descriptor < 0)
            throw Native.Failure("Cannot open a pty");
        var name = stackalloc byte[128];
        var attributes = stackalloc byte[AttributesSize];
        if (Native.Grant(descriptor) != 0 || Native.Unlock(descriptor) != 0 || Native.NameOfSlave(descriptor, name, 128) != 0)
            throw Native.Failure("Cannot use a pty");
        Native.GetAttributes(descriptor, attributes);
        Native.MakeRaw(attributes);
        if (Native.SetAttributes(descriptor, 0, attributes) != 0)
            throw Native.Failure("Cannot make a pty raw");
        Slave = Marshal.PtrToStringUTF8((nint)name)!;
    }

    public string Slave { get; }

    public int Descriptor => descriptor;

    /// <summary>Reads what is there; zero means nothing for now, less than zero that no host has the port open.</summary>
    public unsafe int Read(Span<byte> into)
    {
        if (descriptor < 0)
            return -1;
        fixed (byte* buffer = into)
        {
            var count = Native.Read(descriptor, buffer, (nuint)into.Length);
            if (count > 0)
                return (int)count;
            return count < 0 && Marshal.GetLastPInvokeError() is Native.TryAgain or Native.Interrupted ? 0 : -1;
        }
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (descriptor < 0 || !HasHost())
            return;
        if (kept.Count > 0 || !TryWrite(bytes, out var written))
            written = 0;
        if (kept.Count < MostKept)
            kept.AddRange(bytes[written..]);
    }

    /// <summary>Writes what the host had no room for before.</summary>
    public void WriteKept()
    {
        if (kept.Count > 0 && descriptor >= 0 && TryWrite(CollectionsMarshal.AsSpan(kept), out var written))
            kept.RemoveRange(0, written);
    }

    public void End() => kept.Clear();

    public void Dispose()
    {
        if (descriptor >= 0)
            Native.Close(descriptor);
        descriptor = -1;
    }

    private bool HasHost()
    {
        var entry = new PollEntry { Descriptor = descriptor };
        return Native.Poll(ref entry, 1, 0) >= 0 && (entry.Found & Native.PollHangUp) == 0;
    }

    /// <summary>Writes as much as goes; false means that nothing did.</summary>
    private unsafe bool TryWrite(ReadOnlySpan<byte> bytes, out int written)
    {
        fixed (byte* buffer = bytes)
            written = (int)Native.Write(descriptor, buffer, (nuint)bytes.Length);
        if (written < 0)
            written = 0;
        return written > 0;
    }
}
