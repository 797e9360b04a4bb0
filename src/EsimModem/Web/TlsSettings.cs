namespace EsimModem.Web;

/// <summary>The certificate and its key, both as PEM text.</summary>
internal sealed record TlsSettings(string Certificate, string Key)
{
    public override string ToString() => nameof(TlsSettings);
}
