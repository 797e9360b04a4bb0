using System.Text.Json.Nodes;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>
/// The daemon on ptys is killed for real, again and again at random moments, while eight SIMs are being renewed. The carriers' own
/// ledger then has one charge for each order that was proved, and none beside them. ESIMMODEM_KILLS says how often.
/// </summary>
[Category("Process")]
public class KilledAtRandomItPaysOnce
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("ESIMMODEM_KILLS") ?? "20");

    [Test]
    public async Task Eight_sims_are_renewed_while_the_daemon_dies_and_dies()
    {
        var random = new Random(Environment.GetEnvironmentVariable("ESIMMODEM_SEED") is { } seed ? int.Parse(seed) : 1);
        // Renewed from far ahead of the end on, so that each SIM goes from one order to the next.
        await using var box = await PtyBox.Open(lead: "60d", confirm: "{ first: 1s, every: 1s, backOffTo: 3s, for: 24h, apart: 3s }", perSim: "9000000 KZT / 1d");
        var iccids = (await box.Tell("cards"))["cards"]!.AsArray().Select(card => (string)card!["iccid"]!).ToArray();
        // Before the first order: money that comes beside an order would hide what it took, and leave it to a person.
        foreach (var iccid in iccids) await box.Tell($"topup {iccid} 900000");
        var underWay = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var daemon = box.Run();
            using var api = box.Api;
            await Until.Seen("the daemon", TimeSpan.FromSeconds(60), async () => await api.Items("sims"), daemon);
            // Three of four fall around an order, wherever it is by then; the fourth anywhere.
            if (kill % 4 > 0) await Until.Seen("an order", TimeSpan.FromSeconds(60), async () => (await api.Items("orders?state=open")).Count > 0 ? "begun" : null, daemon);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 4000)), TimeProvider.System);
            if ((await api.Items("orders?state=open")).Count > 0) underWay++;
            await daemon.Kill();
        }

        await using var last = box.Run();
        using var book = box.Api;
        await Until.Seen("the red button", TimeSpan.FromSeconds(60), async () => (await book.Post("hold", new JsonObject { ["why"] = "enough" })).Status == 200 ? "pressed" : null, last);
        // What was planned and never left waits for the button to be let go.
        List<JsonNode> orders = [];
        await Until.Seen("every order that may have left settled by evidence", TimeSpan.FromMinutes(3), async () =>
        {
            orders = await AllOrders(book);
            return orders.All(order => !(bool)order["open"]! || (string)order["state"]! == "planned") ? "settled" : null;
        }, last, () => string.Join('\n', orders.Where(order => (bool)order["open"]!)));
        TestContext.Out.WriteLine($"{Kills} kills, {underWay} of them with orders under way; {orders.Count} orders, {orders.Count(IsConfirmed)} confirmed");
        Assert.That(underWay, Is.GreaterThan(Kills / 4), "the kills must fall where it matters");
        foreach (var iccid in iccids)
            Assert.That((int)(await box.Tell($"charges {iccid}"))["count"]!, Is.EqualTo(orders.Count(order => IsConfirmed(order) && (string)order["iccid"]! == iccid)), $"charges of {iccid}");
        Assert.That(await last.Interrupt(), Is.Zero, last.Printed);
    }

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
