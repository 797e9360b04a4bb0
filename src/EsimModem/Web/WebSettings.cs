using System.Net;

namespace EsimModem.Web;

/// <summary>Where HTTP is served, and to whom.</summary>
internal sealed record WebSettings
{
    internal static readonly IPEndPoint Usual = new(IPAddress.Loopback, 8476);

    /// <summary>Null serves the unix socket alone.</summary>
    public IPEndPoint? Listen { get; init; } = Usual;

    public IReadOnlyList<TokenSettings> Tokens { get; init; } = [];
    public TlsSettings? Tls { get; init; }
}
