using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EsimModem.Carriers.Yaml;
using EsimModem.Web;

namespace EsimModem.Config;

/// <summary>Reads <c>listen</c>, <c>tokens</c> and <c>tls</c>, and sees that no door stands open to strangers.</summary>
internal sealed class WebReader(Findings findings)
{
    private const int ShortSecret = 16;

    private static readonly Dictionary<string, TokenRole> Roles = new(StringComparer.Ordinal)
    {
        ["viewer"] = TokenRole.Viewer,
        ["operator"] = TokenRole.Operator,
    };

    internal WebSettings Read(MapReader map)
    {
        var usual = new WebSettings();
        var listen = map.Set("listen");
        var settings = new WebSettings
        {
            Listen = listen is null ? usual.Listen : ListenReader.Read(listen, WebSettings.Usual),
            Tokens = map.Sections("tokens", Token),
            Tls = map.Section("tls", Tls),
        };
        CheckTokens(map);
        if (listen is not null)
            CheckDoor(listen, settings, hasTokens: map.Set("tokens") is { IsList: true, Node: YamlList { Items.Count: > 0 } });
        return settings;
    }

    private TokenSettings? Token(MapReader map)
    {
        var name = map.Need("name")?.AsText();
        var role = map.Need("role")?.AsOneOf(Roles);
        var secretValue = map.Need("secret");
        var secret = secretValue?.AsSecret(findings);
        if (secret is { Length: < ShortSecret })
            findings.Note(secretValue!.Place, $"this token is short; {ShortSecret} characters or more cannot be guessed");
        return name is null || role is null || secret is null ? null : new(name, role.Value, secret);
    }

    private static void CheckTokens(MapReader map)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var secrets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in map.Set("tokens") is { IsList: true } tokens ? tokens.Items() : [])
        {
            if (item.Node is not YamlMap token)
                continue;
            if (token["name"] is YamlScalar name && !names.Add(name.Text))
                item.Faults.Add(name.Place, $"a token `{name.Text}` stands above already");
            if (token["secret"] is YamlScalar { IsEmpty: false } secret && !secrets.Add(secret.Text))
                item.Faults.Add(secret.Place, "another token above has the same secret; give each its own");
        }
    }

    private void CheckDoor(YamlValue listen, WebSettings settings, bool hasTokens)
    {
        if (settings.Listen is not { } place || IPAddress.IsLoopback(place.Address))
            return;
        if (!hasTokens)
            listen.Fault($"`listen: {place}` is open to others and needs a token: add `tokens: [{{ name: phone, role: viewer, secret: file:token }}]`");
        else if (settings.Tls is null)
            findings.Note(listen.Place, "tokens cross the network unencrypted; add `tls`, or keep the network to yourself");
    }

    private TlsSettings? Tls(MapReader map)
    {
        var certificate = map.Need("certificate");
        var key = map.Need("key");
        var certificateText = certificate is null ? null : Pem(certificate, isPublic: true);
        var keyText = key is null ? null : Pem(key, isPublic: false);
        if (certificateText is null || keyText is null)
            return null;
        try
        {
            X509Certificate2.CreateFromPem(certificateText, keyText).Dispose();
            return new(certificateText, keyText);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            certificate!.Fault("`certificate` and `key` do not belong together, or one of them is damaged");
            return null;
        }
    }

    private string? Pem(YamlValue value, bool isPublic)
    {
        if (value.AsSecret(findings, isPublic) is not { } text)
            return null;
        if (text.Contains("-----BEGIN ", StringComparison.Ordinal))
            return text;
        value.Fault($"`{value.Key}` must be PEM; write `file:PATH` of a PEM file");
        return null;
    }
}
