using System.Globalization;

namespace EsimModem.Serial;

/// <summary>The lock file by which programs of the trade keep off each other's ports; root passes the kernel's own lock.</summary>
internal sealed class PortLock : IDisposable
{
    private readonly string path;

    private PortLock(string path) => this.path = path;

    /// <summary>Takes the lock. Null where there is no such custom: no lock folder, no right to write there, or not a plain tty.</summary>
    /// <exception cref="PortHeldException">A living program has it.</exception>
    public static PortLock? Take(string device, string folder = "/run/lock")
    {
        if (Path.GetDirectoryName(device) != "/dev" || !Directory.Exists(folder)) return null;
        var path = Path.Combine(folder, $"LCK..{Path.GetFileName(device)}");
        try
        {
            if (TryCreate(path)) return new PortLock(path);
            if (Owner(path, device) is { } owner) throw new PortHeldException(owner);
            File.Delete(path);
            return TryCreate(path) ? new PortLock(path) : throw new PortHeldException(Owner(path, device));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Dispose() => File.Delete(path);

    /// <summary>False when the file is there already.</summary>
    private static bool TryCreate(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(System.Text.Encoding.ASCII.GetBytes($"{Environment.ProcessId,10}\n"));
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    /// <summary>Null for what a program left behind that has died, or lives but lets us see that it has not got the port.</summary>
    private static PortHolder? Owner(string path, string device)
    {
        if (!int.TryParse(File.ReadAllText(path).Trim(), CultureInfo.InvariantCulture, out var process)) return null;
        return Directory.Exists($"/proc/{process}") && PortHolder.Holds(process, device) != false
            ? new PortHolder(process, PortHolder.NameOf(process))
            : null;
    }
}
