namespace EsimModem.Renewals;

/// <summary>The payment agent that takes orders over HTTP, and the secret that signs them.</summary>
internal sealed record PaySettings(Uri Url, string Secret)
{
    public override string ToString() => $"{nameof(PaySettings)} {Url}";
}
