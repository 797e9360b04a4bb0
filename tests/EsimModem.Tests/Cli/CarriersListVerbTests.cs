using System.Text.Json;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Cli;

/// <summary>The owner's carriers stand in one list with the built-in ones.</summary>
internal sealed class CarriersListVerbTests
{
    private const string Testel = """
        carrier: testel
        name: Тестел
        country: KZ
        zone: Asia/Almaty
        currency: KZT
        networks: ["40199"]
        ask: [{ ussd: "*100#" }]
        renew:
          ussd: { code: "*200#", accepted: ["accepted"] }
        plans:
          - { plan: three-days, period: 72h, price: 990 KZT }
        """;

    [Test]
    public async Task The_owners_carrier_is_listed()
    {
        using var folder = new ConfigFolder().With("esim-modem.yaml", "carriers: own").With("own/testel.yaml", Testel).With("own/notes.txt", "none of ours");
        var run = await CliRun.Of("carriers", "list", "--config", folder.File);
        Assert.That(run.ExitCode, Is.Zero, run.Err);
        Assert.That(run.Out.Split('\n'), Has.Some.Matches("^testel +Тестел +KZ +KZT +40199 +\\*100# +three-days +ussd +/.*/own/testel.yaml$"));
    }

    [Test]
    public async Task Json_tells_the_same()
    {
        using var folder = new ConfigFolder().With("esim-modem.yaml", "carriers: own").With("own/testel.yaml", Testel);
        var run = await CliRun.Of("carriers", "list", "--json", "--config", folder.File);
        var testel = JsonDocument.Parse(run.Out).RootElement.EnumerateArray().Single(carrier => carrier.GetProperty("carrier").GetString() == "testel");
        Assert.That(testel.GetProperty("renew")[0].GetString(), Is.EqualTo("ussd"));
        Assert.That(testel.GetProperty("zone").GetString(), Is.EqualTo("Asia/Almaty"));
    }

    [Test]
    public async Task The_rest_of_the_world_is_listed_only_for_who_asks_for_it()
    {
        using var folder = new ConfigFolder().With("esim-modem.yaml", "carriers: own").With("own/testel.yaml", Testel);
        var files = await CliRun.Of("carriers", "list", "--config", folder.File);
        Assert.That(files.Out, Does.Contain("testel").And.Not.Contain("mbpi-"));
        var world = await CliRun.Of("carriers", "list", "--world", "--config", folder.File);
        Assert.That(world.ExitCode, Is.Zero, world.Err);
        Assert.That(world.Out.Contains("mbpi-", StringComparison.Ordinal), Is.EqualTo(File.Exists(EsimModem.Config.WorldFile.UsualPath)));
    }

    [Test]
    public async Task A_faulty_file_is_told_and_the_others_still_listed()
    {
        using var folder = new ConfigFolder().With("esim-modem.yaml", "carriers: own").With("own/testel.yaml", Testel).With("own/x.yaml", "carrier: x\n");
        var run = await CliRun.Of("carriers", "list", "--config", folder.File);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Err, Does.Contain("own/x.yaml:1:1: "));
        Assert.That(run.Out, Does.Contain("testel"));
    }
}
