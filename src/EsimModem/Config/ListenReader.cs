using System.Net;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Config;

/// <summary>Reads where HTTP is served: <c>off</c>, or an address and a port.</summary>
internal static class ListenReader
{
    private const string Form = "an address and a port such as 127.0.0.1:8476, or off";

    /// <summary>Null for <c>off</c>; what cannot be read is a fault and gives the usual place.</summary>
    internal static IPEndPoint? Read(YamlValue value, IPEndPoint usual)
    {
        if (value.AsText() is not { } text)
            return usual;
        if (text is "off" or "none" or "no" or "false")
            return null;
        var colon = text.LastIndexOf(':');
        if (colon >= 0 && Address(text[..colon]) is { } address && int.TryParse(text.AsSpan(colon + 1), out var port) && port is >= 0 and <= IPEndPoint.MaxPort)
            return new IPEndPoint(address, port);
        value.Fault($"`{value.Key}` must be {Form}, it is `{text}`");
        return usual;
    }

    private static IPAddress? Address(string host) => host switch
    {
        "localhost" => IPAddress.Loopback,
        "*" => IPAddress.Any,
        ['[', .. var inner, ']'] => IPAddress.TryParse(inner, out var address) ? address : null,
        _ => IPAddress.TryParse(host, out var address) && !host.Contains(':') && host.Count(c => c == '.') == 3 ? address : null,
    };
}
