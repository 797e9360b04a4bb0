using System.Globalization;
using EsimModem.Modems;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Modems;

/// <summary>
/// Plays every transcript of the folder: notes that begin with "do" are done in their order, notes that begin with "expect" must
/// hold after the "do" before them; "do try" asks a code that may be tried in every form. A trace from the field becomes a test by being copied there with such notes.
/// </summary>
internal sealed class TranscriptStories
{
    private static readonly string Folder = Path.Combine(Sources.Root, "tests", "EsimModem.Tests", "Transcripts");

    private static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.at", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Files))]
    public void The_modem_of_a_transcript_is_understood(string file) => TestLoop.Run(async loop =>
    {
        var link = new ScriptedLink(loop.Clock, Transcript.Load(file));
        await using var modem = new Modem(link, loop.Clock, SomeModems.Settings with { CardPoll = null }, new UssdForms(), _ => { });
        var seen = new Dictionary<string, string>();
        var expectations = 0;
        foreach (var (verb, text) in Notes(file))
        {
            if (verb == "do")
            {
                seen = await Do(modem, text);
                Assert.That(link.Fault, Is.Null);
            }
            else if (verb == "expect")
            {
                var (name, value) = Split(text);
                Assert.That(seen.GetValueOrDefault(name), Is.EqualTo(value), $"{name} after {string.Join(", ", seen)}");
                expectations++;
            }
        }

        Assert.That(expectations, Is.GreaterThan(0));
        link.AssertPlayed();
    });

    private static async Task<Dictionary<string, string>> Do(Modem modem, string text)
    {
        var seen = new Dictionary<string, string>();
        var (verb, with) = Split(text);
        if (verb == "start")
            await modem.Start(CancellationToken.None);
        else if (verb == "pin")
            seen["pin"] = (await modem.EnterPin(with, modem.Card?.Iccid, () => Task.CompletedTask)).Outcome.ToString();
        else
        {
            var answer = verb == "reply" ? await modem.Reply(with) : await modem.Ask(with, harmless: verb == "try");
            seen["outcome"] = answer.Outcome.ToString();
            seen["words"] = answer.Text?.Words.Split('\r', '\n')[0] ?? "none";
        }

        seen["dialect"] = modem.Dialect;
        seen["state"] = modem.State.ToString();
        seen["card"] = modem.Card?.Iccid ?? "none";
        seen["number"] = modem.Card?.Number ?? "none";
        seen["network"] = modem.Registration.Network ?? "none";
        seen["operator"] = modem.Registration.OperatorName ?? "none";
        seen["roaming"] = modem.Registration.Roaming.ToString();
        seen["signal"] = modem.Registration.SignalDbm?.ToString(CultureInfo.InvariantCulture) ?? "none";
        seen["capabilities"] = string.Join(' ', modem.Capabilities);
        return seen;
    }

    private static IEnumerable<(string Verb, string Text)> Notes(string file) =>
        File.ReadLines(Path.Combine(Folder, file)).Where(line => line.StartsWith("# do ", StringComparison.Ordinal) || line.StartsWith("# expect ", StringComparison.Ordinal)).Select(line => Split(line[2..]));

    private static (string First, string Others) Split(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? (text, "") : (text[..blank], text[(blank + 1)..].Trim());
    }
}
