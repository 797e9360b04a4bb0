using System.Text.Json;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Cli;

/// <summary>A carrier file proves itself, or says which of its examples does not come out.</summary>
internal sealed class CarriersTestVerbTests
{
    internal const string Testel = """
        carrier: testel
        name: Testel
        country: KZ
        zone: Asia/Almaty
        currency: KZT
        networks: ["40199"]
        ask: [{ ussd: "*100#" }]
        read:
          - { kind: balance, match: "Your purse: {balance:money}" }
        examples:
          - { via: ussd, text: "Your purse: 12.50 KZT", gives: { balance: 12.50 KZT } }

        """;

    [Test]
    public async Task A_file_whose_examples_come_out_is_done()
    {
        using var folder = new ConfigFolder().With("testel.yaml", Testel);
        var run = await CliRun.Of("carriers", "test", Path.Combine(folder.Path, "testel.yaml"));
        Assert.That(run.ExitCode, Is.Zero, run.Out + run.Err);
        Assert.That(run.Out, Does.Match("CARRIER +EXAMPLES +FAILED +FILE\ntestel +1 +0 +/.*/testel.yaml\n$"));
    }

    [Test]
    public async Task An_example_that_does_not_come_out_fails_with_its_place()
    {
        using var folder = new ConfigFolder().With("testel.yaml", Testel + "  - { via: ussd, text: \"Your purse: 9 KZT\", gives: { balance: 8 KZT } }\n");
        var run = await CliRun.Of("carriers", "test", Path.Combine(folder.Path, "testel.yaml"));
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Out, Does.Match("^/.*/testel.yaml:12:5: FAILED .*8"));
        var json = JsonDocument.Parse((await CliRun.Of("carriers", "test", "--json", Path.Combine(folder.Path, "testel.yaml"))).Out).RootElement;
        Assert.That(json.EnumerateArray().Select(line => line.GetProperty("outcome").GetString()), Is.EqualTo(new[] { "passed", "failed" }));
    }

    [Test]
    public async Task A_malformed_file_is_wrong_use()
    {
        using var folder = new ConfigFolder().With("testel.yaml", Testel + "planes: []\n");
        var run = await CliRun.Of("carriers", "test", Path.Combine(folder.Path, "testel.yaml"));
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Err, Does.Match("^/.*/testel.yaml:12:1: unknown key `planes`"));
    }

    [Test]
    public async Task The_files_of_the_configuration_are_proved_with_the_built_in_ones()
    {
        using var folder = new ConfigFolder().With("esim-modem.yaml", "carriers: own").With("own/testel.yaml", Testel);
        var run = await CliRun.Of("carriers", "test", "--config", folder.File);
        Assert.That(run.ExitCode, Is.Zero, run.Out + run.Err);
        Assert.That(run.Out.Split('\n'), Has.Some.Matches("^testel +1 +0 "));
    }
}
