using EsimModem.Carriers.Yaml;
using EsimModem.Renewals;

namespace EsimModem.Config;

/// <summary>Reads the payment agent.</summary>
internal static class PayReader
{
    internal static PaySettings? Read(MapReader map, Findings findings)
    {
        var place = map.Need("url");
        var url = place?.Read("a web address such as https://agent.example/pay", Address);
        var secret = map.Need("secret")?.AsSecret(findings);
        if (url is { Scheme: "http", IsLoopback: false })
            findings.Note(place!.Place, "payments cross the network unencrypted; use https");
        return url is null || secret is null ? null : new(url, secret);
    }

    /// <summary>A web address, or null where the text is none.</summary>
    internal static Uri? Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && uri.Host.Length > 0 ? uri : null;
}
