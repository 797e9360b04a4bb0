using EsimModem.Carriers.Yaml;
using EsimModem.Config;
using EsimModem.Modems.Dialects;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Modems;

/// <summary>A dialect, a page for people and a dialogue that proves it share a name.</summary>
internal sealed class BuiltInDialectsTests
{
    private static readonly string Pages = Path.Combine(Sources.Root, "hardware", "modems");
    private static readonly string Transcripts = Path.Combine(Sources.Root, "tests", "EsimModem.Tests", "Transcripts");

    private static IEnumerable<string> Names => BuiltInDialects.Files.Select(file => Path.GetFileNameWithoutExtension(file.Name));

    [Test]
    public void The_built_in_files_have_no_fault_and_are_named_after_their_dialect()
    {
        var faults = new Faults();
        var known = new DialectShelf(BuiltInDialects.Files, [], faults).Families();
        Assert.That(faults, Is.Empty);
        Assert.That(known.All.Select(dialect => dialect.Name), Is.EquivalentTo(Names));
        Assert.That(Names, Is.SupersetOf(new[]
        {
            "generic", "huawei", "e3372", "zte", "sim800", "simcom", "a7600", "quectel", "quectel-m", "sierra", "telit", "u-blox", "fibocom", "cinterion", "neoway", "ai-thinker",
        }));
    }

    [Test]
    public void No_page_and_no_folder_is_without_a_dialect()
    {
        Assert.That(Directory.EnumerateFiles(Pages).Select(Path.GetFileName), Is.EquivalentTo(Names.Select(name => $"{name}.md")));
        Assert.That(Directory.EnumerateDirectories(Transcripts).Select(Path.GetFileName), Is.EquivalentTo(Names));
    }

    [TestCaseSource(nameof(Names))]
    public void A_page_says_how_to_wire_it_what_to_beware_of_and_what_it_can_do(string name)
    {
        var page = File.ReadAllLines(Path.Combine(Pages, $"{name}.md"));
        Assert.That(page, Has.Length.InRange(15, 40));
        Assert.That(page[0], Does.StartWith("# "));
        Assert.That(string.Join('\n', page), Does.Match("(?i)wire|must have").And.Match("(?i)traps|makers without a page|USSD\\.").And.Match("(?i)can( then)? do"));
    }

    [TestCaseSource(nameof(Names))]
    public void A_dialogue_of_its_folder_starts_the_modem_in_this_dialect_and_asks_a_code(string name)
    {
        var dialogues = Directory.EnumerateFiles(Path.Combine(Transcripts, name), "*.at").Select(File.ReadAllText).ToArray();
        Assert.That(dialogues, Has.Some.Contains("# do start").And.Contains($"# expect dialect {name}\n").And.Match("# do (ask|try) \\*1"));
    }
}
