using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace EsimModem.Tests.Support;

/// <summary>A make-believe bank on ptys in a process of its own, and a folder with a daemon's configuration beside it.</summary>
internal sealed class PtyBox : IAsyncDisposable
{
    private readonly Executable _simulator;

    private PtyBox(string folder, Executable simulator)
    {
        Folder = folder;
        _simulator = simulator;
    }

    public string Folder { get; }
    public string State => Path.Combine(Folder, "state");
    public string Configuration => Path.Combine(Folder, "test.yaml");
    public Api Api => new(Path.Combine(State, "api.sock"));

    /// <param name="lead">How long before the end the plan is renewed by USSD: more than what is left renews at once.</param>
    /// <param name="confirm">How an open order is looked at; null: as in the make-believe file.</param>
    /// <param name="haste">How many times faster than in life modems and networks answer.</param>
    /// <param name="settles">How late an order may still be carried out; also how long a new card is held.</param>
    public static async Task<PtyBox> Open(int modems = 8, string lead = "30h", string settles = "0s", string renewals = "on", int seed = 7, string? confirm = null, string perSim = "12000 KZT / 30d", string booking = "2s", int haste = 1)
    {
        var folder = Directory.CreateTempSubdirectory("esim-").FullName;
        var simulator = Executable.Start("simulate", "--modems", $"{modems}", "--dir", folder, "--seed", $"{seed}", "--booking", booking, "--haste", $"{haste}");
        await Until.Seen("the simulator's bank", TimeSpan.FromSeconds(60), () => Task.FromResult(File.Exists(Path.Combine(folder, "control")) && File.Exists(Path.Combine(folder, $"modem{modems - 1}")) ? "there" : simulator.HasEnded ? throw new AssertionException(simulator.Printed) : null));
        var box = new PtyBox(folder, simulator);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "carriers.d"), "*.yaml"))
            File.WriteAllText(file, InForce(File.ReadAllText(file), settles, confirm));
        var cards = (await box.Tell("cards"))["cards"]!.AsArray();
        File.WriteAllText(box.Configuration, $$"""
            bank: test
            state: {{box.State}}
            listen: off
            modems: [{ port: {{folder}}/modem* }]
            carriers: {{folder}}/carriers.d
            renewals: {{renewals}}
            spending: { perSim: [{{perSim}}], perBank: [{{(perSim.StartsWith("12000 ", StringComparison.Ordinal) ? "100000 KZT / 1d" : perSim)}}] }
            check: { every: 24h, near: 6h, jitter: 0s, atOnce: 8 }
            sims:
            {{string.Join('\n', cards.Select(card => Sim((string)card!["iccid"]!, (string)card["carrier"]!, lead)))}}
            """);
        return box;
    }

    /// <summary>The carrier's file as the story wants it, and with its books at an hour that is not now, whatever the hour.</summary>
    private static string InForce(string file, string settles, string? confirm)
    {
        var books = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(5)).AddHours(8);
        file = Regex.Replace(file, "settles:.*", $"settles: {{ ussd: {settles}, sms: {settles}, pay: {settles}, voucher: {settles} }}");
        file = Regex.Replace(file, "(?m)^books:.*", $"books: {books:HH:mm}-{books.AddHours(1):HH:mm}");
        return confirm is null ? file : Regex.Replace(file, "(?m)^confirm:.*", $"confirm: {confirm}");
    }

    public Executable Run(params string[] options) => Executable.Start(["run", "--config", Configuration, .. options]);

    /// <summary>Brands that share a network cannot be told apart by the card, so the carrier is named.</summary>
    private static string Sim(string iccid, string carrier, string lead) =>
        $"  - {{ match: {{ iccid: \"{iccid}\" }}, carrier: {carrier}, renew: [ussd, person], plan: {{ plan: travel-3d, period: 72h, price: 990 KZT, early: extends, lead: {{ ussd: {lead}, person: 1h }}, grace: 30d }} }}";

    /// <summary>One line to the simulator's control socket, one line of JSON back.</summary>
    public Task<JsonNode> Tell(string command) => Puppeteer.Tell(Folder, command);

    /// <summary>The SIMs as the daemon shows them, once the condition holds for them.</summary>
    public Task<JsonArray> Sims(string what, Func<JsonArray, bool> until, int seconds = 60)
    {
        var api = Api;
        return Until.Seen(what, TimeSpan.FromSeconds(seconds), async () => await api.Items("sims?limit=500") is var sims && until(sims) ? sims : null);
    }

    public async ValueTask DisposeAsync()
    {
        await _simulator.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
