using EsimModem.Carriers.Yaml;

namespace EsimModem.Tests.Carriers.Yaml;

/// <summary>What is YAML is read with places, what is not is one fault.</summary>
internal sealed class YamlTextTests
{
    static (YamlMap? Map, Faults Faults) Parse(string text)
    {
        var faults = new Faults();
        return (YamlText.Parse("a.yaml", text, faults), faults);
    }

    [Test]
    public void A_value_knows_its_line_and_column()
    {
        var (map, faults) = Parse("bank: one\ncheck:\n  every: 24h\n");
        var every = ((YamlMap)map!["check"]!)["every"]!;
        Assert.That(every.Place, Is.EqualTo(new Place("a.yaml", 3, 10)));
        Assert.That(faults, Is.Empty);
    }

    [TestCase("")]
    [TestCase("# only a remark\n")]
    [TestCase("just words")]
    [TestCase("- a\n- b\n")]
    [TestCase("bank: [one\n")]
    [TestCase("bank: 'one\n")]
    [TestCase("bank: one\n\tstate: two\n")]
    [TestCase("bank: *nobody\n")]
    [TestCase("\0\u0001\u0002")]
    [TestCase("%PDF-1.4\n%\u00e2")]
    public void What_is_no_map_is_one_fault(string text)
    {
        var (map, faults) = Parse(text);
        Assert.That(map, Is.Null);
        Assert.That(faults, Has.Count.EqualTo(1));
        Assert.That(faults.Single().ToString(), Does.Match("^a\\.yaml:\\d+:\\d+: \\S.*[^.]$"));
    }

    [Test]
    public void A_tab_is_called_a_tab()
    {
        var (_, faults) = Parse("check:\n\tevery: 24h\n");
        Assert.That(faults.Single().Sentence, Does.Contain("tab"));
        Assert.That(faults.Single().Line, Is.EqualTo(2));
    }

    [Test]
    public void A_key_written_twice_is_a_fault_that_names_the_first_line()
    {
        var (map, faults) = Parse("bank: one\nstate: x\nbank: two\n");
        Assert.That(faults.Single().ToString(), Is.EqualTo("a.yaml:3:1: `bank` stands here twice, first in line 1"));
        Assert.That(((YamlScalar)map!["bank"]!).Text, Is.EqualTo("one"));
    }

    [Test]
    public void Anchors_aliases_and_merge_keys_are_followed()
    {
        var (map, faults) = Parse("a: &base { x: 1, y: 2 }\nb: { <<: *base, y: 3 }\nc: *base\n");
        Assert.That(faults, Is.Empty);
        var b = (YamlMap)map!["b"]!;
        Assert.That(b.Entries.Select(entry => ((YamlScalar)entry.Value).Text), Is.EquivalentTo(new[] { "1", "3" }));
        Assert.That(map["c"], Is.SameAs(map["a"]));
    }

    [Test]
    public void A_second_document_and_endless_nesting_are_faults()
    {
        Assert.That(Parse("a: 1\n---\nb: 2\n").Faults.Single().Line, Is.EqualTo(2));
        Assert.That(Parse("a: " + new string('[', 20_000)).Map, Is.Null);
    }

    [Test]
    public void No_garbage_gets_past_the_faults()
    {
        var random = new Random(7);
        const string alphabet = "ab: -[]{}&*!|>'\"%@`#,?\n\t \0\u00a0\u0436<~0";
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            var (map, faults) = Parse(text);
            Assert.That(map is null && faults.None, Is.False, text);
        }
    }

    [Test]
    public void Maps_merge_key_by_key_and_lists_are_replaced()
    {
        var below = Parse("a: { x: 1, y: [1, 2] }\nb: 1\n").Map!;
        var above = Parse("a: { y: [3], z: 4 }\nc: 5\n").Map!;
        var merged = above.Over(below);
        var a = (YamlMap)merged["a"]!;
        Assert.That(a.Entries.Select(entry => entry.Key), Is.EqualTo(new[] { "x", "y", "z" }));
        Assert.That(((YamlList)a["y"]!).Items, Has.Count.EqualTo(1));
        Assert.That(merged.Entries.Select(entry => entry.Key), Is.EqualTo(new[] { "a", "b", "c" }));
    }

    [Test]
    public void A_value_from_elsewhere_replaces_one_deep_inside()
    {
        var map = Parse("check: { every: 24h, near: 6h }\n").Map!;
        var changed = map.With(["check", "every"], new YamlScalar(new Place("ESIMMODEM__CHECK__EVERY", 0, 0), "1h"));
        Assert.That(((YamlScalar)((YamlMap)changed["check"]!)["every"]!).Text, Is.EqualTo("1h"));
        Assert.That(((YamlMap)changed["check"]!).Entries, Has.Count.EqualTo(2));
        var fault = new Fault(((YamlMap)changed["check"]!)["every"]!.Place, "no");
        Assert.That(fault.ToString(), Is.EqualTo("ESIMMODEM__CHECK__EVERY: no"));
    }
}
