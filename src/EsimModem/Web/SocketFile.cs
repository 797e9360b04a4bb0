using System.Net.Sockets;

namespace EsimModem.Web;

/// <summary>The unix socket in the state folder: a stale one makes way, a living one is somebody else's.</summary>
internal sealed class SocketFile(string path)
{
    /// <summary>sockaddr_un holds no more (unix(7)).</summary>
    private const int LongestPath = 107;

    public string Path => path;

    public void MakeWay()
    {
        if (System.Text.Encoding.UTF8.GetByteCount(path) > LongestPath)
            throw new WebUnavailableException($"{path} is too long for a unix socket; choose a state folder with a shorter path.");
        if (!File.Exists(path)) return;
        if (IsAnswered())
            throw new WebUnavailableException($"Another esim-modem answers on {path}; stop it, or give this one its own state folder.");
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WebUnavailableException($"The old {path} cannot be removed; check who owns the state folder.", e);
        }
    }

    /// <summary>The rights of the file are the password.</summary>
    public void Restrict()
    {
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite);
    }

    public void Remove()
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A stale one makes way at the next start.
        }
    }

    private bool IsAnswered()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(path));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
