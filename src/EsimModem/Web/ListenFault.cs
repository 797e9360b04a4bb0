using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;

namespace EsimModem.Web;

/// <summary>Puts what keeps a door from opening into one sentence with the remedy.</summary>
internal static class ListenFault
{
    public static WebUnavailableException? Of(Exception e, IPEndPoint? listen, string? socket) => Inner(e) switch
    {
        AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } =>
            new($"Port {listen?.Port} on {listen?.Address} is taken by another program; stop that one, or set listen to another port.", e),
        SocketException { SocketErrorCode: SocketError.AccessDenied } when listen is { Port: < 1024 } =>
            new($"Port {listen.Port} may be opened by root only; set listen to a port from 1024 on.", e),
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } when socket is null || Directory.Exists(Path.GetDirectoryName(socket)) =>
            new($"This box has no address {listen?.Address}; set listen to one that it has, or to 127.0.0.1:{listen?.Port}.", e),
        SocketException or IOException or UnauthorizedAccessException when socket is not null =>
            new($"{socket} cannot be opened ({e.Message.TrimEnd('.')}); check that the state folder exists and may be written.", e),
        CryptographicException => new("The certificate of tls cannot be read; certificate and key are PEM and belong together.", e),
        _ => null,
    };

    private static Exception Inner(Exception e) =>
        e is IOException { InnerException: AddressInUseException or SocketException } ? e.InnerException : e;
}
