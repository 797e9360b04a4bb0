using System.Text.Json.Nodes;

namespace EsimModem.Tests.Support;

/// <summary>A bank of eight on ptys that is renewed without pause, whose daemon is killed at random moments and started again.</summary>
internal sealed class MortalBox : IAsyncDisposable
{
    private const string Confirm = "{ first: 1s, every: 1s, backOffTo: 2s, for: 24h, apart: 2s }";
    private const int MostSteps = 32;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(900);
    private static readonly TimeSpan Answer = TimeSpan.FromMilliseconds(200);
    private readonly PtyBox _box;
    private readonly Random _random;

    private MortalBox(PtyBox box, int seed) => (_box, _random) = (box, new Random(seed));

    public string State => _box.State;
    public List<DateTimeOffset> Deaths { get; } = [];

    public static async Task<MortalBox> Open(int seed)
    {
        var box = await PtyBox.Open(lead: "9000d", settles: "2s", seed: seed, confirm: Confirm, perSim: "9000000 KZT / 1d", booking: "1s", haste: 16);
        foreach (var card in (await box.Tell("cards"))["cards"]!.AsArray())
        {
            // Before the first order: money that comes beside an order would hide what it took, and leave it to a person.
            await box.Tell($"topup {card!["iccid"]} 900000");
            await box.Tell($"auto {card["iccid"]} off");
        }
        return new MortalBox(box, seed);
    }

    /// <summary>What the carriers took, from their own ledger.</summary>
    public async Task<JsonNode[]> Charges() =>
        [.. (await _box.Tell("ledger"))["entries"]!.AsArray().Where(entry => ((string)entry!["amount"]!)[0] == '-').Select(entry => entry!)];

    /// <summary>One life: so many steps of orders, as chance will have it, and then any moment of the next second, or of the answer to an order that was taken.</summary>
    public async Task LiveAndDie()
    {
        await using var daemon = _box.Run();
        using var api = _box.Api;
        await Until.Seen("the daemon", Long, async () => await api.Items("sims"), daemon);
        var persons = new Persons(api).Watch();
        var before = await api.Items("orders?limit=20");
        var least = before.Min(order => (long?)order!["id"]) ?? 0;
        var (steps, goal) = (0, await Steps(api, least) + _random.Next(MostSteps));
        await Until.Seen("the steps of this life", Long, async () => (steps = await Steps(api, least)) >= goal ? "made" : null, daemon, () => $"{steps} of {goal}");
        var amid = _random.Next(2) == 0;
        if (amid) await AnotherIsTaken(daemon);
        await Task.Delay((amid ? Answer : Moment) * _random.NextDouble(), TimeProvider.System);
        Deaths.Add(TimeProvider.System.GetUtcNow());
        await daemon.Kill();
        await persons;
    }

    /// <summary>The last life begins nothing new, and sees the end of all that may have left.</summary>
    public async Task LiveToSettle()
    {
        await using var daemon = _box.Run();
        using var api = _box.Api;
        await Until.Seen("the red button", Long, async () => (await api.Post("hold", new JsonObject { ["why"] = "enough" })).Status == 200 ? "pressed" : null, daemon);
        JsonArray open = [];
        await Until.Seen("every order that may have left settled by evidence", Long, async () =>
            (open = await api.Items("orders?state=open&limit=200")).All(order => (string)order!["state"]! == "planned") ? "settled" : null, daemon, () => string.Join('\n', open));
        Assert.That(await daemon.Interrupt(), Is.Zero, daemon.Printed);
    }

    public ValueTask DisposeAsync() => _box.DisposeAsync();

    /// <summary>The carrier has acted, and the daemon does not know it yet.</summary>
    private async Task AnotherIsTaken(Executable daemon)
    {
        var before = await Taken();
        await Until.Seen("an order taken by a carrier", Long, async () => await Taken() > before ? "taken" : null, daemon);
    }

    private async Task<int> Taken() => (int)(await _box.Tell("taken"))["orders"]!;

    private static async Task<int> Steps(Api api, long least) =>
        (await api.Items("orders?limit=200")).Where(order => (long)order!["id"]! >= least).Sum(order => 1 + order!["evidence"]!.AsArray().Count);
}
