using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>The first thing a stranger does: eight SIMs within seconds, a renewal with its receipt within two minutes, a clean end.</summary>
[Category("Process")]
public class TheDemoRenewsAPlanWithinTwoMinutes
{
    [Test]
    public async Task The_demo_shows_eight_sims_renews_one_and_leaves_cleanly()
    {
        var port = FreePort();
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        await using var demo = Executable.Start("demo", "--listen", $"127.0.0.1:{port}");
        await Until.Seen("eight SIMs with a balance", TimeSpan.FromSeconds(20), async () => await Items("sims") is { Count: 8 } sims && sims.All(sim => sim!["balance"] is not null) ? sims : null, demo);
        var order = await Until.Seen("a renewal by USSD with its receipt", TimeSpan.FromSeconds(100), async () =>
            (await Items("orders?kind=renewal&state=confirmed")).FirstOrDefault(order => (string)order!["way"]! == "ussd" && order["receipt"] is not null), demo);
        Assert.That(order["evidence"]!.AsArray().Select(one => (string)one!["what"]!), Does.Contain("sent").And.Contain("reading"));
        Assert.That(await client.GetStringAsync(""), Does.Contain("<title>").And.Contain("app.js"));

        var (code, printed) = await Executable.Run("demo", "--listen", $"127.0.0.1:{port}");
        Assert.That(code, Is.EqualTo(1));
        Assert.That(printed.Trim().Split('\n'), Has.Length.EqualTo(1), printed);
        Assert.That(printed, Does.Contain($"{port}").And.Contain("another"));

        Assert.That(await demo.Interrupt(), Is.Zero, demo.Printed);
        Assert.That(demo.Printed, Does.Not.Contain("   at "), demo.Printed);

        async Task<JsonArray> Items(string path) => JsonNode.Parse(await client.GetStringAsync($"api/v1/{path}"))!["items"]!.AsArray();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
