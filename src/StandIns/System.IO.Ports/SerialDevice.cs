using System.Runtime.InteropServices;

namespace System.IO.Ports;

/// <summary>Opens a device file and speaks to its driver: line settings, modem lines, locks.</summary>
internal static unsafe class SerialDevice
{
    /// <summary>Opens raw, without becoming the controlling terminal, and against everybody else.</summary>
    public static int Open(string name, LineSettings settings)
    {
        var descriptor = Libc.Open(name, Libc.O_RDWR | Libc.O_NOCTTY | Libc.O_NONBLOCK | Libc.O_CLOEXEC);
        if (descriptor < 0) throw Refused(name, Marshal.GetLastPInvokeError());
        try
        {
            Claim(name, descriptor);
            Apply(name, descriptor, settings);
            return descriptor;
        }
        catch
        {
            _ = Libc.Close(descriptor);
            throw;
        }
    }

    public static void Apply(string name, int descriptor, LineSettings settings)
    {
        var termios = Termios.Raw(settings);
        if (Libc.Ioctl(descriptor, Libc.TCSETS2, &termios) == 0) return;
        throw Libc.Fault($"The port '{name}' does not take these line settings", Marshal.GetLastPInvokeError());
    }

    /// <summary>Raises or lowers modem lines; a line that the device does not have is nobody's loss.</summary>
    public static void SetLine(int descriptor, int line, bool on) =>
        _ = Libc.Ioctl(descriptor, on ? Libc.TIOCMBIS : Libc.TIOCMBIC, &line);

    /// <summary>True when the line is up; false also for a device without modem lines, such as a pty.</summary>
    public static bool HasLine(int descriptor, int line)
    {
        int lines;
        return Libc.Ioctl(descriptor, Libc.TIOCMGET, &lines) == 0 && (lines & line) != 0;
    }

    public static int Unsent(int descriptor)
    {
        int count;
        return Libc.Ioctl(descriptor, Libc.TIOCOUTQ, &count) == 0 ? count : 0;
    }

    public static void Discard(int descriptor, int queue) => _ = Libc.Ioctl(descriptor, Libc.TCFLSH, (void*)queue);

    /// <summary>Closes without waiting for a modem that has stopped taking bytes.</summary>
    public static void Close(int descriptor)
    {
        // The kernel would wait up to 30 s here for what a hung modem never reads; a pty always says 0.
        if (Unsent(descriptor) > 0) Discard(descriptor, Libc.TCOFLUSH);
        _ = Libc.Close(descriptor);
    }

    private static void Claim(string name, int descriptor)
    {
        Termios termios;
        if (Libc.Ioctl(descriptor, Libc.TCGETS2, &termios) != 0)
            throw Libc.Fault($"'{name}' is not a serial port", Marshal.GetLastPInvokeError());
        // Root passes TIOCEXCL; only flock stops a second daemon that runs as root.
        if (Libc.Flock(descriptor, Libc.LOCK_EX | Libc.LOCK_NB) != 0) throw Refused(name, Libc.EBUSY);
        if (Libc.Ioctl(descriptor, Libc.TIOCEXCL, null) != 0)
            throw Libc.Fault($"The port '{name}' cannot be claimed", Marshal.GetLastPInvokeError());
    }

    private static Exception Refused(string name, int error) => error switch
    {
        Libc.EACCES or Libc.EPERM or Libc.EBUSY =>
            new UnauthorizedAccessException($"Access to the port '{name}' is denied.", Libc.Fault(name, error)),
        Libc.ENOENT or Libc.ENOTDIR => new FileNotFoundException($"Could not find the port '{name}'.", name),
        _ => Libc.Fault($"The port '{name}' cannot be opened", error),
    };
}
