using System.Runtime.InteropServices;

namespace System.IO.Ports;

/// <summary>The few calls of the C library that a serial line needs.</summary>
internal static unsafe partial class Libc
{
    // The values that x86, arm, arm64 and riscv share (asm-generic).
    public const int O_RDWR = 0x2, O_NOCTTY = 0x100, O_NONBLOCK = 0x800, O_CLOEXEC = 0x80000;
    public const int EPERM = 1, ENOENT = 2, EINTR = 4, EAGAIN = 11, EACCES = 13, EBUSY = 16, ENOTDIR = 20, ENOTTY = 25;
    public const int LOCK_EX = 2, LOCK_NB = 4;
    public const int TCIFLUSH = 0, TCOFLUSH = 1;
    public const nuint TCFLSH = 0x540B, TIOCEXCL = 0x540C, TIOCOUTQ = 0x5411;
    public const nuint TIOCMGET = 0x5415, TIOCMBIS = 0x5416, TIOCMBIC = 0x5417;
    public const nuint TCGETS2 = 0x802C542A, TCSETS2 = 0x402C542B;
    public const int TIOCM_DTR = 0x2, TIOCM_RTS = 0x4, TIOCM_CTS = 0x20, TIOCM_CAR = 0x40, TIOCM_DSR = 0x100;

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(int descriptor, byte* bytes, nuint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(int descriptor, byte* bytes, nuint count);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    public static partial int Flock(int descriptor, int operation);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static partial int Ioctl(int descriptor, nuint request, void* argument);

    [LibraryImport("libc", EntryPoint = "epoll_create1", SetLastError = true)]
    public static partial int EpollCreate(int flags);

    [LibraryImport("libc", EntryPoint = "epoll_ctl", SetLastError = true)]
    public static partial int EpollControl(int epoll, int operation, int descriptor, byte* wanted);

    [LibraryImport("libc", EntryPoint = "epoll_wait", SetLastError = true)]
    public static partial int EpollWait(int epoll, byte* events, int room, int milliseconds);

    /// <summary>Reads once, again if a signal came between; below zero is the negated error number.</summary>
    public static int Read(int descriptor, Span<byte> into)
    {
        fixed (byte* start = into)
            while (true)
            {
                var count = (int)Read(descriptor, start, (nuint)into.Length);
                if (count >= 0) return count;
                if (Marshal.GetLastPInvokeError() != EINTR) return -Marshal.GetLastPInvokeError();
            }
    }

    /// <summary>Writes once, again if a signal came between; below zero is the negated error number.</summary>
    public static int Write(int descriptor, ReadOnlySpan<byte> from)
    {
        fixed (byte* start = from)
            while (true)
            {
                var count = (int)Write(descriptor, start, (nuint)from.Length);
                if (count >= 0) return count;
                if (Marshal.GetLastPInvokeError() != EINTR) return -Marshal.GetLastPInvokeError();
            }
    }

    /// <summary>An error number as an exception with the system's own words.</summary>
    public static IOException Fault(string what, int error) => new($"{what}: {Marshal.GetPInvokeErrorMessage(error)}", error);
}
