using System.Text.RegularExpressions;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Rules;

/// <summary>A room may look back toward the wire, never forward toward the money.</summary>
public class RoomsTests
{
    /// <summary>Who may use whom; a room that is not listed here fails the first test.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Serial"] = [],
        ["At"] = [],
        ["Gsm"] = [],
        ["Modems"] = ["At", "Gsm"],
        ["Carriers"] = ["Modems"],
        ["Sims"] = ["Modems", "Carriers"],
        ["Ledger"] = ["Modems", "Carriers", "Sims"],
        ["Renewals"] = ["Modems", "Carriers", "Sims", "Ledger"],
        ["Alerts"] = [],
        ["Store"] = ["Modems", "Carriers", "Sims", "Ledger"],
        ["Bank"] = ["Serial", "At", "Gsm", "Modems", "Carriers", "Sims", "Ledger", "Renewals", "Alerts", "Store"],
        ["Web"] = ["Modems", "Carriers", "Sims", "Ledger", "Renewals", "Alerts", "Bank"],
        ["Config"] = ["Serial", "Modems", "Carriers", "Sims", "Ledger", "Renewals", "Alerts", "Bank", "Web"],
        ["Rehearsal"] = ["Serial", "Modems", "Carriers", "Sims", "Ledger", "Renewals", "Alerts", "Store", "Bank", "Web", "Config", "Simulator"],
        ["Cli"] = ["Serial", "At", "Gsm", "Modems", "Carriers", "Sims", "Ledger", "Renewals", "Alerts", "Store", "Bank", "Web", "Config", "Rehearsal", "Simulator"],
    };

    private static readonly (string Word, string[] Rooms)[] OnlyIn =
    [
        (@"\bSerialPort\b", ["Serial"]),
        (@"\bStateMachine\b", ["Sims", "Modems"]),
        (@"\bSqlite\w*\b|\bSQLitePCL\b", ["Store"]),
        (@"\bConsole\.", ["Cli"]),
    ];

    [Test]
    public void Every_room_of_the_house_is_there_and_furnished()
    {
        var folders = Directory.GetDirectories(Sources.Product).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj" or "Properties")).Order();
        Assert.That(folders, Is.EquivalentTo(MayUse.Keys));
        foreach (var room in MayUse.Keys)
            Assert.That(Sources.Below(Path.Combine(Sources.Product, room)), Is.Not.Empty, room);
    }

    [TestCaseSource(nameof(Rooms))]
    public void A_room_uses_only_rooms_nearer_the_wire(string room)
    {
        var files = Sources.Below(Path.Combine(Sources.Product, room));
        Assert.That(files, Is.Not.Empty, "a rule that sees no file proves nothing");
        var strangers = MayUse.Keys.Append("Simulator").Where(other => other != room && !MayUse[room].Contains(other)).ToArray();
        var looks = files.SelectMany(file => Looks(file.Text, strangers).Select(other => $"{file.Path} looks at {other}"));
        Assert.That(looks, Is.Empty);
    }

    [Test]
    public void The_rule_sees_a_forbidden_look_when_there_is_one()
    {
        Assert.That(Looks("using EsimModem.Bank;", ["Bank"]), Is.EqualTo(new[] { "Bank" }));
        Assert.That(Looks("namespace EsimModem.At; class A { Store.Book b; }", ["Store"]), Is.EqualTo(new[] { "Store" }));
        Assert.That(Looks("// using EsimModem.Bank;", ["Bank"]), Is.Empty);
    }

    [Test]
    public void Some_words_are_said_in_one_room_only()
    {
        foreach (var (word, rooms) in OnlyIn)
        {
            var sayers = Sources.Below(Sources.Product).Where(file => Regex.IsMatch(CodeText.Bare(file.Text), word)).Select(file => file.Path.Split('/')[2]).Distinct().ToArray();
            Assert.That(sayers, Is.Not.Empty, $"nobody says {word}: the rule would pass by seeing nothing");
            Assert.That(sayers, Is.SubsetOf(rooms), word);
        }
    }

    [Test]
    public void The_simulator_shares_no_code_with_the_product()
    {
        var files = Sources.Below(Path.Combine(Sources.Root, "src", "EsimModem.Simulator"));
        Assert.That(files, Is.Not.Empty);
        var rooms = string.Join('|', MayUse.Keys);
        Assert.That(files.Where(file => Regex.IsMatch(CodeText.Bare(file.Text), $@"\busing EsimModem\.({rooms})\b")).Select(file => file.Path), Is.Empty);
        Assert.That(File.ReadAllText(Path.Combine(Sources.Root, "src/EsimModem.Simulator/EsimModem.Simulator.csproj")), Does.Not.Contain("ProjectReference"));
    }

    [Test]
    public void The_centre_is_the_worker_of_one_modem_and_stays_short()
    {
        var lines = File.ReadAllLines(Path.Combine(Sources.Product, "Bank", "ModemWorker.cs"));
        Assert.That(lines, Has.Length.InRange(20, 80));
        foreach (var row in Enumerable.Range(1, 11))
            Assert.That(lines.Any(line => Regex.IsMatch(line, $@"//.*\b{row}\b")), $"row {row} of the life of one reply is marked");
    }

    private static string[] Rooms() => [.. MayUse.Keys];

    private static IEnumerable<string> Looks(string text, IEnumerable<string> strangers)
    {
        var bare = CodeText.Bare(text);
        return strangers.Where(other => Regex.IsMatch(bare, $@"\busing (static )?EsimModem\.{other}\b|(?<![\w.]){other}\.[A-Z]\w*|\bEsimModem\.{other}\."));
    }
}
