using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace EsimModem.Cli.Daemon;

/// <summary>Puts what went wrong between us and the daemon into one sentence with the remedy.</summary>
internal static class DaemonFault
{
    internal static VerbFailure Unreachable(DaemonAddress address, HttpRequestException e)
    {
        var error = (e.InnerException as SocketException ?? e.InnerException?.InnerException as SocketException)?.SocketErrorCode;
        return new(ExitCode.Unreachable, address.Socket is { } socket ? SocketSentence(socket, error) : ServerSentence(address, e, error));
    }

    internal static VerbFailure Refused(DaemonAddress address, HttpResponseMessage response, string text)
    {
        var exit = response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest ? ExitCode.WrongUse : ExitCode.Failed;
        if (Problem(text) is { } sentence)
            return new(exit, PlainText.Line(sentence));
        if (response.StatusCode == HttpStatusCode.Unauthorized)
            return new(ExitCode.Failed, $"{address.Name} wants a token: set ESIMMODEM_TOKEN to one that its configuration lists.");
        return new(exit, $"{address.Name} answered {(int)response.StatusCode} {PlainText.Line(response.ReasonPhrase ?? "")}".TrimEnd() + ".");
    }

    private static string SocketSentence(string socket, SocketError? error) => error switch
    {
        SocketError.AccessDenied => $"No permission to open {socket}; join the group esim-modem, or use sudo.",
        SocketError.ConnectionRefused => $"No daemon is behind {socket} any more; start it with \"esim-modem run\".",
        _ => $"No daemon is running: {socket} cannot be opened; start one with \"esim-modem run\", or name another with --config or --server.",
    };

    private static string ServerSentence(DaemonAddress address, HttpRequestException e, SocketError? error) => e.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => $"There is no host {address.Base.Host}; check --server.",
        HttpRequestError.SecureConnectionError => $"{address.Name} shows a certificate that this box does not trust; add it to the system's certificates.",
        HttpRequestError.InvalidResponse => $"What answers at {address.Base} does not speak HTTP; check --server.",
        _ when error == SocketError.ConnectionRefused => $"No daemon listens at {address.Name}; check --server and the daemon's \"listen\".",
        _ => $"{address.Name} cannot be reached; check --server and the network.",
    };

    private static string? Problem(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith('{'))
            return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Text("detail") ?? document.RootElement.Text("title");
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
