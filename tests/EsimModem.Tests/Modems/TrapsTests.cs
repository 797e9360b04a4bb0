using System.Reflection;
using System.Text.RegularExpressions;
using EsimModem.Tests.Support;
using NUnit.Framework.Interfaces;

namespace EsimModem.Tests.Modems;

/// <summary>Every trap of TRAPS.md has a test that is there, or a reason why it has none.</summary>
internal sealed class TrapsTests
{
    private const string NotBuilt = "not built: ";
    private const int Chapters = 17;

    private static readonly string Folder = Path.Combine(Sources.Root, "tests", "EsimModem.Tests");

    [Test]
    public void Every_trap_has_a_test_that_exists_or_says_why_not()
    {
        var rows = Rows(File.ReadAllLines(Path.Combine(Folder, "Modems", "TRAPS.md")));
        Assert.That(rows, Has.Count.GreaterThan(100));
        Assert.That(rows.Select(row => row.Chapter).Distinct().Order(), Is.EqualTo(Enumerable.Range(1, Chapters)), "no chapter is left out");
        Assert.That(rows.Select(row => row.Trap), Is.Unique);
        Assert.That(Faults(rows), Is.Empty);
    }

    [Test]
    public void A_row_without_a_test_or_with_one_that_is_not_there_is_seen()
    {
        string[] bad = ["| 1 | a trap | |", "| 1 | a trap | `No_such_test` |", "| 1 | a trap | `no-such.at` |", "| 1 | a trap | not built: |"];
        Assert.That(Faults(Rows(bad)), Has.Count.EqualTo(bad.Length));
        string[] good = ["| 1 | a trap | `TrapsTests.Every_trap_has_a_test_that_exists_or_says_why_not`, `sim800-plain.at` |", "| 1 | a trap | not built: chapter 14 |"];
        Assert.That(Faults(Rows(good)), Is.Empty);
    }

    private static List<(int Chapter, string Trap, string Shown)> Rows(IEnumerable<string> lines) =>
        [.. lines.Select(line => Regex.Match(line, @"^\| (\d+) \| (.+?) \|(.*)\|$")).Where(match => match.Success)
            .Select(match => (int.Parse(match.Groups[1].Value), match.Groups[2].Value, match.Groups[3].Value.Trim()))];

    private static List<string> Faults(IEnumerable<(int Chapter, string Trap, string Shown)> rows)
    {
        var names = Names();
        var files = Directory.EnumerateFiles(Path.Combine(Folder, "Transcripts"), "*.at", SearchOption.AllDirectories).Select(path => Path.GetFileName(path)).ToHashSet();
        var faults = new List<string>();
        foreach (var (chapter, trap, shown) in rows)
        {
            var said = Regex.Matches(shown, "`([^`]+)`").Select(match => match.Groups[1].Value).ToArray();
            faults.AddRange(said.Where(name => !names.Contains(name) && !files.Contains(name)).Select(name => $"{chapter}, {trap}: {name} is not there"));
            var isReason = shown.StartsWith(NotBuilt, StringComparison.Ordinal) && shown.Length > NotBuilt.Length;
            if (said.Length == 0 && !isReason)
                faults.Add($"{chapter}, {trap}: no test and no reason");
        }

        return faults;
    }

    /// <summary>The tests of this assembly, by method, by class and method, and by the names that cases bear.</summary>
    private static HashSet<string> Names()
    {
        var tests = typeof(TrapsTests).Assembly.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttributes().Any(attribute => attribute is ITestBuilder or ISimpleTestBuilder)).ToArray();
        var cases = tests.SelectMany(method => method.GetCustomAttributes<TestCaseAttribute>()).Select(one => one.TestName).OfType<string>();
        return [.. tests.Select(method => method.Name), .. tests.Select(method => $"{method.DeclaringType!.Name}.{method.Name}"), .. cases];
    }
}
