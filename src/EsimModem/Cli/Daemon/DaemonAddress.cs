namespace EsimModem.Cli.Daemon;

/// <summary>Where a daemon is spoken to: its unix socket on this box, or a URL with a token.</summary>
internal sealed record DaemonAddress(string Name, Uri Base, string? Socket = null, string? Token = null)
{
    internal static DaemonAddress OfState(string state) =>
        new("this box", new Uri("http://localhost/"), Path.Combine(state, "api.sock"));

    internal static DaemonAddress OfServer(string url, string? token)
    {
        var text = url.Contains("://", StringComparison.Ordinal) ? url : $"http://{url}";
        if (!Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw VerbFailure.WrongUse($"--server takes a URL such as https://box.example:8476, not \"{url}\".");
        return new(uri.Authority, uri, Token: token);
    }

    internal HttpMessageHandler Handler() => new SocketsHttpHandler
    {
        // Someone else's proxy must not see the token, and the socket has none.
        UseProxy = false,
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        ConnectCallback = Socket is null ? null : (_, stop) => UnixConnection.Open(Socket, stop),
    };
}
