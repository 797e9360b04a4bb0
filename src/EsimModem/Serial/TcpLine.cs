using System.Net.Sockets;

namespace EsimModem.Serial;

/// <summary>Opens a serial server that passes the bytes of a port over TCP as they are.</summary>
internal static class TcpLine
{
    private const string Scheme = "tcp://";
    private const int TcpProtocol = 6, TcpSynRetries = 7, TcpUserTimeout = 18;

    public static bool Is(string name) => name.StartsWith(Scheme, StringComparison.Ordinal);

    public static async ValueTask<Stream> Open(string name, CancellationToken stop)
    {
        if (!Uri.TryCreate(name, UriKind.Absolute, out var address) || address.Port <= 0 || address.Host.Length == 0)
            throw new PortUnavailableException($"{name} is not an address: write host and port, such as tcp://127.0.0.1:3001.", null);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            NoticeSilence(socket);
            await socket.ConnectAsync(address.DnsSafeHost, address.Port, stop);
            return new LineStream(new NetworkStream(socket, ownsSocket: true), name);
        }
        catch (SocketException e)
        {
            socket.Dispose();
            throw new PortUnavailableException($"No serial server answers at {name} ({e.Message}): start it, or correct the address under `modems:`.", e);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>A server whose cable is pulled says nothing: the kernel finds out within a minute, connecting gives up after seven seconds.</summary>
    private static void NoticeSilence(Socket socket)
    {
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 20);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 10);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 3);
        socket.SetRawSocketOption(TcpProtocol, TcpSynRetries, BitConverter.GetBytes(2));
        socket.SetRawSocketOption(TcpProtocol, TcpUserTimeout, BitConverter.GetBytes(45_000));
    }
}
