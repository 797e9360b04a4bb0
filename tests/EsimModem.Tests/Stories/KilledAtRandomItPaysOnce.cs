using System.Text.Json.Nodes;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>
/// The daemon on ptys is killed for real, again and again at random moments, while persons have eight SIMs renewed. The carriers' own
/// ledger then has one charge for each order that was proved, and none beside them. ESIMMODEM_KILLS says how often.
/// </summary>
[Category("Process")]
public class KilledAtRandomItPaysOnce
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("ESIMMODEM_KILLS") ?? "20");

    [Test, Explicit("Takes minutes: tests/soak/kill runs it.")]
    public async Task Eight_sims_are_renewed_while_the_daemon_dies_and_dies()
    {
        var random = new Random(Environment.GetEnvironmentVariable("ESIMMODEM_SEED") is { } seed ? int.Parse(seed) : 1);
        await using var box = await PtyBox.Open(renewals: "observe", confirm: "{ first: 1s, every: 1s, backOffTo: 3s, for: 24h, apart: 3s }", perSim: "9000000 KZT / 1d");
        var iccids = (await box.Tell("cards"))["cards"]!.AsArray().Select(card => (string)card!["iccid"]!).ToArray();
        // Before the first order: money that comes beside an order would hide what it took, and leave it to a person.
        foreach (var iccid in iccids) await box.Tell($"topup {iccid} 900000");
        var underWay = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var daemon = box.Run();
            using var api = box.Api;
            await Until.Seen("the SIMs", TimeSpan.FromSeconds(60), async () => (await api.Items("sims")).Count(sim => (bool)sim!["present"]!) == iccids.Length ? "there" : null, daemon);
            // Before every third death all may settle, so that there is room for other orders.
            if (kill % 3 == 2) await Until.Seen("all settled", TimeSpan.FromSeconds(120), async () => (await AllOrders(api)).TrueForAll(order => !MayHaveLeft(order)) ? "settled" : null, daemon);
            var wishes = iccids.Select(iccid => Wish(api, iccid)).ToArray();
            await Until.Seen("an order", TimeSpan.FromSeconds(60), async () => (await AllOrders(api)).Exists(MayHaveLeft) ? "begun" : null, daemon);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 9000)), TimeProvider.System);
            if ((await AllOrders(api)).Exists(MayHaveLeft)) underWay++;
            await daemon.Kill();
            await Task.WhenAll(wishes);
        }

        await using var last = box.Run();
        using var book = box.Api;
        await Until.Seen("the red button", TimeSpan.FromSeconds(60), async () => (await book.Post("hold", new JsonObject { ["why"] = "enough" })).Status == 200 ? "pressed" : null, last);
        // What was planned and never left waits for the button to be let go.
        List<JsonNode> orders = [];
        await Until.Seen("every order that may have left settled by evidence", TimeSpan.FromMinutes(3), async () =>
        {
            orders = await AllOrders(book);
            return orders.TrueForAll(order => !MayHaveLeft(order)) ? "settled" : null;
        }, last, () => string.Join('\n', orders.Where(order => (bool)order["open"]!)));
        TestContext.Out.WriteLine($"{Kills} kills, {underWay} of them with orders under way; {orders.Count} orders, {orders.Count(IsConfirmed)} confirmed");
        Assert.That(underWay, Is.GreaterThan(Kills / 4), "the kills must fall where it matters");
        Assert.That(orders.Count(IsConfirmed), Is.GreaterThan(iccids.Length / 2), "orders that were carried out in spite of it");
        foreach (var iccid in iccids)
            Assert.That((int)(await box.Tell($"charges {iccid}"))["count"]!, Is.EqualTo(orders.Count(order => IsConfirmed(order) && (string)order["iccid"]! == iccid)), $"charges of {iccid}");
        Assert.That(await last.Interrupt(), Is.Zero, last.Printed);
    }

    /// <summary>A person's "renew now", which a death cuts off and an open order refuses.</summary>
    private static async Task Wish(Api api, string iccid)
    {
        try { await api.Post($"sims/{iccid}/renew", new JsonObject { ["confirm"] = true }); }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException) { }
    }

    private static bool MayHaveLeft(JsonNode order) => (bool)order["open"]! && (string)order["state"]! != "planned";

    private static bool IsConfirmed(JsonNode order) => (string)order["state"]! == "confirmed";

    private static async Task<List<JsonNode>> AllOrders(Api api)
    {
        var all = new List<JsonNode>();
        for (string? after = ""; after is not null;)
        {
            var page = await api.Get($"orders?limit=200{after}");
            all.AddRange(page["items"]!.AsArray().Select(order => order!));
            after = (string?)page["next"] is { } next ? $"&after={next}" : null;
        }
        return all;
    }
}
