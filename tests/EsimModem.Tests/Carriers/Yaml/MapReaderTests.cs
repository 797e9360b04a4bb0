using EsimModem.Carriers;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Tests.Carriers.Yaml;

/// <summary>Every wrong word of a file is a sentence with a place, and one wrong word does not hide the next.</summary>
internal sealed class MapReaderTests
{
    static readonly Dictionary<string, int> Words = new() { ["observe"] = 0, ["approve"] = 1 };

    static (MapReader Reader, Faults Faults) Open(string text)
    {
        var faults = new Faults();
        return (new(YamlText.Parse("a.yaml", text, faults)!, faults), faults);
    }

    [Test]
    public void Typed_values_are_read()
    {
        var (map, faults) = Open("""
            text: 007
            flag: true
            number: -3
            length: 1h30m
            money: 990 KZT
            hours: 22:00-02:00
            zone: Asia/Almaty
            word: approve
            list: [a, b]
            periods: [72h, open]
            inner: { x: 1 }
            """);
        Assert.Multiple(() =>
        {
            Assert.That(map.Value("text")!.AsText(), Is.EqualTo("007"));
            Assert.That(map.Value("flag")!.AsBool(), Is.True);
            Assert.That(map.Value("number")!.AsInt(), Is.EqualTo(-3));
            Assert.That(map.Value("length")!.AsSpan(), Is.EqualTo(TimeSpan.FromMinutes(90)));
            Assert.That(map.Value("money")!.AsMoney(), Is.EqualTo(new Money(990, "KZT")));
            Assert.That(map.Value("hours")!.AsWindow(), Is.EqualTo(new DayWindow(TimeSpan.FromHours(22), TimeSpan.FromHours(2))));
            Assert.That(map.Value("zone")!.AsZone()!.BaseUtcOffset, Is.EqualTo(TimeSpan.FromHours(5)));
            Assert.That(map.Value("word")!.AsOneOf(Words), Is.EqualTo(1));
            Assert.That(map.Value("list")!.AsTexts(), Is.EqualTo(new[] { "a", "b" }));
            Assert.That(map.Value("periods")!.AsListOf(item => item.AsPeriod()), Has.Count.EqualTo(2));
            Assert.That(map.Value("inner")!.AsMap()!.Value("x")!.AsInt(0, 1), Is.EqualTo(1));
            Assert.That(map.Value("absent"), Is.Null);
        });
        map.Close();
        Assert.That(faults, Is.Empty);
    }

    [Test]
    public void Faults_are_collected_in_the_order_of_the_file()
    {
        var (map, faults) = Open("money: 12,50 KZT\nlength: 90\nflag: maybe\nword: aprove\nlist: x\nnumber: 70000\nempty:\nmap: []\n");
        map.Value("map")!.AsMap();
        map.Value("number")!.AsInt(1, 65535);
        map.Value("list")!.AsTexts();
        map.Value("word")!.AsOneOf(Words);
        map.Value("flag")!.AsBool();
        map.Value("length")!.AsDuration();
        map.Value("money")!.AsMoney();
        map.Value("empty")!.AsText();
        Assert.That(faults.Select(fault => fault.ToString()), Is.EqualTo(new[]
        {
            "a.yaml:1:8: `money` must be money such as 990 KZT, it is `12,50 KZT`",
            "a.yaml:2:9: `length` must be a duration such as 30s, 10m, 6h, 3d, 4w, 1mo or 1h30m, it is `90`",
            "a.yaml:3:7: `flag` must be true or false, it is `maybe`",
            "a.yaml:4:7: `word` must be observe, approve, it is `aprove`; did you mean `approve`?",
            "a.yaml:5:7: `list` must be a list, it is text",
            "a.yaml:6:9: `number` must be from 1 to 65535, it is 70000",
            "a.yaml:7:7: `empty` must be text, it is nothing",
            "a.yaml:8:6: `map` must be a map, it is a list",
        }));
    }

    [Test]
    public void A_missing_key_is_told_at_the_map_that_lacks_it()
    {
        var (map, faults) = Open("plans:\n  - { plan: a }\n");
        Assert.That(map.Need("carrier"), Is.Null);
        var plan = map.Value("plans")!.Items()[0].AsMap()!;
        Assert.That(plan.Need("period"), Is.Null);
        Assert.That(faults.Select(fault => fault.ToString()), Is.EqualTo(new[]
        {
            "a.yaml:1:1: `carrier` is missing",
            "a.yaml:2:5: `plans` lacks its `period`",
        }));
    }

    [TestCase("prise", "; did you mean `price`?")]
    [TestCase("topup", "; did you mean `topUp`?")]
    [TestCase("top-up", "; did you mean `topUp`?")]
    [TestCase("gibberish", "")]
    public void An_unknown_key_is_told_with_what_was_meant(string key, string hint)
    {
        var (map, faults) = Open($"plan: x\n{key}: 1\n");
        foreach (var known in new[] { "plan", "price", "topUp" })
            map.Value(known);
        map.Close();
        Assert.That(faults.Single().ToString(), Is.EqualTo($"a.yaml:2:1: unknown key `{key}`{hint}"));
    }

    [Test]
    public void A_key_already_there_is_not_what_was_meant()
    {
        var (map, faults) = Open("price: 1\nprise: 1\n");
        map.Value("price");
        map.Close();
        Assert.That(faults.Single().Sentence, Is.EqualTo("unknown key `prise`"));
    }
}
