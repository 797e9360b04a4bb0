using System.Text.Json;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Cli;

/// <summary>A text from the command line, from standard input, or one of a stream.</summary>
internal sealed class ReadVerbTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Test]
    public async Task A_text_is_told_fact_by_fact()
    {
        var run = await CliRun.Of("read", "--country", "kz", "Баланс:", "1 250,50 тг.");
        Assert.That(run.ExitCode, Is.Zero, run.Err);
        Assert.That(run.Out, Does.Contain("  kind          balance\n  balance       1250.50 KZT\n"));
    }

    [Test]
    public async Task A_dash_takes_the_text_from_standard_input()
    {
        var run = await CliRun.Of(Nothing, "Баланс:\n12 тг\n", "read", "--json", "--country", "KZ", "-");
        Assert.That(JsonDocument.Parse(run.Out).RootElement.GetProperty("balance").GetProperty("amount").GetString(), Is.EqualTo("12"));
    }

    [Test]
    public async Task Why_shows_each_step_and_a_rule_to_copy()
    {
        using var folder = new ConfigFolder().With("esim-modem.yaml", "carriers: own").With("own/testel.yaml", CarriersTestVerbTests.Testel);
        var run = await CliRun.Of("read", "--why", "--carrier", "testel", "--config", folder.File, "Your purse: 12.50 KZT. Only today: 99% off");
        Assert.That(run.ExitCode, Is.Zero, run.Err);
        Assert.That(run.Out, Does.Match(@"How it was read:\n  rule    Your purse: 12\.50 KZT\.? +balance by testel\.yaml:9\n  figure  12\.50 KZT\.? +balance 12\.50 KZT by testel\.yaml:9\n"));
        Assert.That(run.Out, Does.Match("99% +other: left out, it is a code, a share, or counts something else"));
        Assert.That(run.Out, Does.EndWith("\n  - { kind: balance, match: \"^Your purse: {balance:money}\" }\n"));
        var json = JsonDocument.Parse((await CliRun.Of("read", "--why", "--json", "--carrier", "testel", "--config", folder.File, "Your purse: 12.50 KZT")).Out).RootElement;
        Assert.That(json.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("kind").GetString()), Is.EqualTo(new[] { "rule", "figure" }));
        Assert.That(json.GetProperty("draft").GetProperty("isGuess").GetBoolean(), Is.False);
    }

    [Test]
    public async Task A_stream_gives_a_line_for_every_line_and_none_of_them_ends_it()
    {
        var run = await CliRun.Of(Nothing, """
            {"text":"Баланс: 12 тг","country":"KZ"}
            {"text":"Баланс: 12 тг","country":"KZ"

            []
            {"text":"Баланс: 13 тг","carrier":"nobody"}
            {"text":"Баланс: 14 тг","country":"KZ","received":"2026-11-20T10:00:00+05:00"}
            """, "read", "--jsonl");
        var lines = run.Out.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(lines, Has.Count.EqualTo(6));
        Assert.That(lines[0].GetProperty("balance").GetProperty("currency").GetString(), Is.EqualTo("KZT"));
        Assert.That(lines.GetRange(1, 4), Has.All.Matches<JsonElement>(line => line.TryGetProperty("error", out _)));
        Assert.That(lines[5].GetProperty("balance").GetProperty("amount").GetString(), Is.EqualTo("14"));
    }

    [TestCase("No carrier file describes \"testl\"; did you mean `testel`?", "read", "--carrier", "testl", "x")]
    [TestCase("Give the text to read, or - to take it from standard input.", "read")]
    [TestCase("--jsonl takes text, carrier and country from each line, so give none here.", "read", "--jsonl", "x")]
    [TestCase("--jsonl takes text, carrier and country from each line, so give none here.", "read", "--jsonl", "--country", "KZ")]
    [TestCase("--jsonl prints readings alone; give one text to see why it is read so.", "read", "--jsonl", "--why")]
    public async Task Wrong_use_is_told(string sentence, params string[] typed)
    {
        using var folder = new ConfigFolder().With("esim-modem.yaml", "carriers: own").With("own/testel.yaml", CarriersTestVerbTests.Testel);
        var run = await CliRun.Of([.. typed, "--config", folder.File]);
        Assert.That((run.ExitCode, run.Err), Is.EqualTo((2, sentence + "\n")));
    }
}
