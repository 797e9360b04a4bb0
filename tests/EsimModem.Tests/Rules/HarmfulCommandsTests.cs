using System.Text.RegularExpressions;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Rules;

/// <summary>Commands that are known to do harm to modems, cards or messages, or whose answers mislead, are said nowhere in the product.</summary>
public class HarmfulCommandsTests
{
    private static readonly (string Pattern, string Harm)[] Never =
    [
        (@"AT&F", "moves the ports of some sticks"),
        (@"AT&W", "wears the flash, and keeps only a part"),
        (@"\+CSMP", "clears the centre's number of some in digit mode"),
        (@"\+CMGD=[^""]*,\s*[1-4]", "deletes what arrived in between"),
        (@"\+COPS=\?", "blocks the modem for minutes"),
        (@"(?<!cardOff: AT)\+CFUN=0", "makes some stop talking for good"),
        (@"\+CMGF=1", "has messages laid out as each maker likes"),
        (@"\+CMGD=\?", "tells the slots in use, or all, or none"),
        (@"\+CNMI=\?", "offers ways of announcing that are refused"),
        (@"QPOWD", "switches off for good: only the supply brings it back"),
        (@"\+CPIN=[^""]*,", "enters a PUK, of which the card has ten"),
        (@"\+CLCK=(?!\\?""SC\\?"",2\\?"")", "locks what only a person unlocks"),
        (@"QCFG=\\?""ussd", "exists nowhere"),
        (@"\+CMUX", "adds failures of its own"),
        (@"ATZ[^""\w]", "is the last that a line says: the rest is ignored"),
        (@"AT\+[A-Z]+;\+", "hides which of several commands failed"),
    ];

    [Test]
    public void None_of_them_is_said()
    {
        var texts = Texts();
        Assert.That(texts.Count(text => text.Text.Contains("AT+CPIN?", StringComparison.Ordinal)), Is.GreaterThan(0), "a rule that sees no command proves nothing");
        Assert.That(texts.Count(text => text.Path.EndsWith(".yaml", StringComparison.Ordinal)), Is.GreaterThan(10));
        Assert.That(texts.SelectMany(text => Found(text.Text).Select(harm => $"{text.Path} {harm}")), Is.Empty);
    }

    [Test]
    public void The_rule_sees_one_when_there_is_one() =>
        Assert.That(Found("new AtCommand(\"AT+CMGD=1,4\")").Concat(Found("AT&F")).Concat(Found("AT+CMGF=1")).Concat(Found("AT+CNMI=?")).Concat(Found("\"ATZ+CMEE=1\"")).Concat(Found("\"ATZ\"")).Concat(Found("$\"AT+CMGD={slot}\"")).Concat(Found("\"AT+CLCK=\\\"SC\\\",0,\\\"1234\\\"\"")).Concat(Found("\"AT+CLCK=\\\"SC\\\",2\"")).Count(), Is.EqualTo(6));

    private static IEnumerable<string> Found(string text) =>
        Never.Where(one => Regex.IsMatch(text, one.Pattern)).Select(one => $"says {one.Pattern}, which {one.Harm}");

    // What a comment warns of is not said to a modem.
    private static List<(string Path, string Text)> Texts()
    {
        var room = Path.Combine(Sources.Product, "Modems");
        var sources = Sources.Below(room).Concat(Sources.Below(Path.Combine(Sources.Product, "At")))
            .Select(file => (file.Path, Regex.Replace(file.Text, @"^\s*//.*$", "", RegexOptions.Multiline)));
        var dialects = Directory.EnumerateFiles(Path.Combine(room, "Dialects"), "*.yaml")
            .Select(path => (Path.GetRelativePath(Sources.Root, path), Regex.Replace(File.ReadAllText(path), @"(^|\s)#.*$", "", RegexOptions.Multiline)));
        return [.. sources, .. dialects];
    }
}
