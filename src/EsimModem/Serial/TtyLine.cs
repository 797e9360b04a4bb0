using System.IO.Ports;

namespace EsimModem.Serial;

/// <summary>Opens a tty of this box.</summary>
internal static class TtyLine
{
    public static Stream Open(FoundPort port)
    {
        PortLock? held = null;
        var line = new SerialPort(port.Name, port.Baud);
        try
        {
            held = PortLock.Take(port.Name);
            line.Open();
            Raise(line);
            return new LineStream(line.BaseStream, port.Name, line, held);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException or PortHeldException)
        {
            line.Dispose();
            held?.Dispose();
            throw PortRefusal.Of(port.Name, e);
        }
    }

    /// <summary>Modems listen only while the other side says that it is ready; a pty has no such lines and needs none.</summary>
    private static void Raise(SerialPort line)
    {
        try
        {
            line.DtrEnable = true;
            line.RtsEnable = true;
        }
        catch (IOException)
        {
            // Not every driver has them.
        }
    }
}
