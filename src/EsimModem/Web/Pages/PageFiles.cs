using System.Reflection;
using System.Security.Cryptography;
using EsimModem.Web.Door;
using EsimModem.Web.Http;

namespace EsimModem.Web.Pages;

/// <summary>Serves the dashboard's files out of the program itself.</summary>
internal static class PageFiles
{
    private const string Folder = "wwwroot/";
    private const string First = "index.html";

    public static IReadOnlyList<string> Names { get; } = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..]).Order(StringComparer.Ordinal)];

    public static void Map(Routes routes)
    {
        foreach (var name in Names)
        {
            var bytes = Read(name);
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"";
            var page = new Reply(200, TypeOf(name), bytes);
            var address = routes.Look(name == First ? "/" : $"/{name}", context => Send(context, page, tag));
            if (IsOfThePage(name)) address.WithMetadata(OpenToAll.Mark);
        }
    }

    internal static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static async Task Send(HttpContext context, Reply page, string tag)
    {
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        if (context.Request.Headers.IfNoneMatch.ToString() == tag) context.Response.StatusCode = StatusCodes.Status304NotModified;
        else await page.Send(context);
    }

    /// <summary>What a browser needs before anybody can type a token.</summary>
    private static bool IsOfThePage(string name) => Path.GetExtension(name) != ".json";

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".json" => "application/json; charset=utf-8",
        _ => "application/octet-stream",
    };
}
