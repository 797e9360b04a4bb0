using System.Net.Sockets;

namespace EsimModem.Cli.Daemon;

/// <summary>A stream to the daemon's unix socket.</summary>
internal static class UnixConnection
{
    internal static async ValueTask<Stream> Open(string path, CancellationToken stop)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
