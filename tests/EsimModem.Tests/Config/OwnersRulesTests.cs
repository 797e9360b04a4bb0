using EsimModem.Carriers;
using EsimModem.Carriers.Replies;
using EsimModem.Carriers.Schema;
using EsimModem.Carriers.Yaml;
using EsimModem.Config;

namespace EsimModem.Tests.Config;

/// <summary>A rule is added to the owner's files without harm to what stands there.</summary>
public class OwnersRulesTests
{
    private const string Line = """- { kind: notice, lang: "x 1", unlimited: [data, "a, b"], match: "Wörter \"{none:money}\" \\d+\u000A" }""";
    private string _folder = "";

    [SetUp]
    public void Open() => _folder = Path.Combine(Directory.CreateTempSubdirectory("esim-rules-").FullName, "carriers.d");

    [TearDown]
    public void Close() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    [Test]
    public void To_every_built_in_carrier_with_its_present_list_kept()
    {
        var carriers = CarrierFolder.Book(_folder, new()).All;
        Assert.That(carriers, Has.Count.GreaterThan(20));
        foreach (var carrier in carriers)
        {
            Assert.That(OwnersRules.Add(_folder, carrier, Rule()), Has.Property("File").EqualTo(Path.Combine(_folder, $"{carrier.Id}.yaml")), carrier.Id);
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Test]
    public void A_second_one_goes_behind_the_first_and_a_link_stays_a_link()
    {
        var kcell = Carrier("kcell");
        OwnersRules.Add(_folder, kcell, Rule());
        var (path, real) = (Path.Combine(_folder, "kcell.yaml"), Path.Combine(_folder, "..", "real"));
        File.Move(path, real);
        File.CreateSymbolicLink(path, real);
        File.SetUnixFileMode(real, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        var second = Rule("""- { kind: notice, match: "zwei" }""");
        Assert.That(OwnersRules.Add(_folder, Carrier("kcell"), second).File, Is.EqualTo(path));
        Assert.That(File.ReadAllText(real), Does.EndWith($"  {Line}\n  {RuleLine.Of(second)}\n"));
        Assert.That((new FileInfo(path).LinkTarget, File.GetUnixFileMode(real)), Is.EqualTo((real, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead)));
        Assert.That(Carrier("kcell").Read, Has.Count.EqualTo(kcell.Read.Count + 2));
        Assert.That(OwnersRules.Add(_folder, kcell, Rule()).Refusal, Does.Contain("not in force yet"));
    }

    [TestCase("carrier: kcell\nread: [{ kind: notice, match: a }]\n", "add this line there: - {")]
    [TestCase("carrier: kcell\nnam: x\n", "a fault already")]
    [TestCase("carrier: beeline-kz\nname: x\n", "describes another carrier")]
    public void What_cannot_be_done_well_is_not_done(string text, string why)
    {
        Directory.CreateDirectory(_folder);
        var path = Path.Combine(_folder, "kcell.yaml");
        File.WriteAllText(path, text);
        var kcell = Carrier("kcell", orBuiltIn: true);
        Assert.That(OwnersRules.Add(_folder, kcell, Rule()).Refusal, Does.Contain(why));
        Assert.That(File.ReadAllText(path), Is.EqualTo(text));
    }

    [Test]
    public void A_carrier_of_the_worlds_list_needs_a_file_first()
    {
        var world = Carrier("kcell") with { Id = "mbpi-xx-somebody", Read = [], Files = [WorldFile.UsualPath] };
        Assert.That(OwnersRules.Add(_folder, world, Rule()).Refusal, Does.StartWith("No file describes mbpi-xx-somebody"));
    }

    [Test]
    public void A_folder_that_cannot_be_made_is_told_with_the_line_to_add()
    {
        var file = Path.Combine(Path.GetDirectoryName(_folder)!, "file");
        File.WriteAllText(file, "");
        Assert.That(OwnersRules.Add(Path.Combine(file, "carriers.d"), Carrier("kcell"), Rule()).Refusal, Does.Contain("cannot be written").And.Contain("ReadWritePaths").And.EndWith(Line));
    }

    [Test]
    public void Line_ends_of_the_file_stay_what_they_are() =>
        Assert.That(RuleList.With("carrier: x\r\nread:\r\n    - { a: b }\r\n# end", "- { c: d }", null), Is.EqualTo("carrier: x\r\nread:\r\n    - { a: b }\r\n    - { c: d }\r\n# end\r\n"));

    private Carrier Carrier(string id, bool orBuiltIn = false) =>
        CarrierFolder.Book(_folder, new()).Find(id) ?? (orBuiltIn ? CarrierFolder.Book("/nowhere", new()).Find(id)! : throw new ArgumentException(id));

    private static ReplyRule Rule(string line = Line)
    {
        var faults = new Faults();
        var rule = RuleText.Read(line, faults);
        Assert.That(faults, Is.Empty);
        Assert.That(RuleLine.Of(rule!), Is.EqualTo(line), "the line reads as the same rule again");
        return rule!;
    }
}
