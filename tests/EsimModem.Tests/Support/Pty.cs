using System.Runtime.InteropServices;
using System.Text;

namespace EsimModem.Tests.Support;

/// <summary>A real pseudo terminal: the test holds the modem's end, the product opens the other by its name.</summary>
internal sealed unsafe partial class Pty : IDisposable
{
    private const int ReadWrite = 0x2, NoControllingTerminal = 0x100, CloseOnExec = 0x80000;
    private const short Readable = 0x1;
    private const int PatienceInMilliseconds = 10_000;

    private int master;

    public Pty()
    {
        master = Open(ReadWrite | NoControllingTerminal | CloseOnExec);
        var name = stackalloc byte[64];
        if (master < 0 || Grant(master) != 0 || Unlock(master) != 0 || NameOf(master, name, 64) != 0)
            throw new IOException($"No pty: {Marshal.GetLastPInvokeErrorMessage()}");
        Name = Marshal.PtrToStringUTF8((nint)name)!;
        MakeRaw();
    }

    /// <summary>Where the product's end is, such as <c>/dev/pts/5</c>.</summary>
    public string Name { get; }

    public void Say(string text) => Say(Encoding.Latin1.GetBytes(text));

    public void Say(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
            fixed (byte* start = bytes)
            {
                var count = (int)Write(master, start, (nuint)bytes.Length);
                if (count < 0) throw new IOException($"Not written: {Marshal.GetLastPInvokeErrorMessage()}");
                bytes = bytes[count..];
            }
    }

    /// <summary>Waits for exactly so many bytes from the product.</summary>
    public string Hear(int count)
    {
        var heard = new byte[count];
        for (var at = 0; at < count;)
            fixed (byte* start = heard)
            {
                if (!IsHeard(PatienceInMilliseconds)) throw new TimeoutException($"Only {at} of {count} bytes came: {Encoding.Latin1.GetString(heard, 0, at)}");
                var got = (int)Read(master, start + at, (nuint)(count - at));
                if (got <= 0) throw new IOException($"Not read: {Marshal.GetLastPInvokeErrorMessage()}");
                at += got;
            }
        return Encoding.Latin1.GetString(heard);
    }

    public bool IsHeard(int milliseconds = 0)
    {
        var wanted = new PollRequest { Descriptor = master, Events = Readable };
        return Poll(&wanted, 1, milliseconds) > 0 && (wanted.Happened & Readable) != 0;
    }

    /// <summary>The speed that the product has set, as the kernel keeps it.</summary>
    public int Speed
    {
        get
        {
            var termios = stackalloc int[11];
            return Control(master, 0x802C542A, termios) == 0 ? termios[10] : -1;
        }
    }

    /// <summary>The modem is pulled out.</summary>
    public void Dispose()
    {
        if (master >= 0) _ = Close(master);
        master = -1;
    }

    /// <summary>Before anybody opens it, or what the modem says first would be echoed back to it.</summary>
    private void MakeRaw()
    {
        var termios = stackalloc byte[64];
        if (GetAttributes(master, termios) != 0) return;
        CfMakeRaw(termios);
        _ = SetAttributes(master, 0, termios);
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct PollRequest
    {
        public int Descriptor;
        public short Events;
        public short Happened;
    }

    [LibraryImport("libc", EntryPoint = "posix_openpt", SetLastError = true)]
    private static partial int Open(int flags);

    [LibraryImport("libc", EntryPoint = "grantpt", SetLastError = true)]
    private static partial int Grant(int descriptor);

    [LibraryImport("libc", EntryPoint = "unlockpt", SetLastError = true)]
    private static partial int Unlock(int descriptor);

    [LibraryImport("libc", EntryPoint = "ptsname_r", SetLastError = true)]
    private static partial int NameOf(int descriptor, byte* name, nuint room);

    [LibraryImport("libc", EntryPoint = "tcgetattr", SetLastError = true)]
    private static partial int GetAttributes(int descriptor, byte* termios);

    [LibraryImport("libc", EntryPoint = "tcsetattr", SetLastError = true)]
    private static partial int SetAttributes(int descriptor, int when, byte* termios);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int Control(int descriptor, nuint request, void* argument);

    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    private static partial void CfMakeRaw(byte* termios);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(PollRequest* requests, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint Read(int descriptor, byte* bytes, nuint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int descriptor, byte* bytes, nuint count);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
