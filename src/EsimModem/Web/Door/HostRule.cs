using System.Net;

namespace EsimModem.Web.Door;

/// <summary>
/// Which names a request may call this box by: a page of somebody else that made its own name point here knows none of them.
/// </summary>
internal sealed class HostRule(IEnumerable<string> names)
{
    private readonly HashSet<string> _names = new(names, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names that this machine has by itself.</summary>
    public static IReadOnlyList<string> OwnNames()
    {
        var full = Dns.GetHostName();
        var first = full.Split('.')[0];
        return ["localhost", full, first, $"{first}.local"];
    }

    /// <param name="outside">Whether others than this box are served: then its own names and any address are good.</param>
    public bool Knows(HostString host, bool outside)
    {
        var name = host.Host.Trim('[', ']');
        if (IPAddress.TryParse(name, out var address)) return outside || IPAddress.IsLoopback(address);
        return outside ? _names.Contains(name) : name.Equals("localhost", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the page that sent this request came from the same place; no word about it counts as yes.</summary>
    public static bool IsOwnPage(HttpRequest request)
    {
        if (request.Headers.Origin is not { Count: > 0 } origins) return true;
        return origins is [{ } origin]
            && Uri.TryCreate(origin, UriKind.Absolute, out var page)
            && page is { Scheme: "http" or "https" }
            && page.Host.Trim('[', ']').Equals(request.Host.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase)
            && page.Port == (request.Host.Port ?? (page.Scheme == "https" ? 443 : 80));
    }
}
