using System.Text.RegularExpressions;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Rules;

/// <summary>The changes by which tests/mutate takes a money rule out of the product must still fit the sources.</summary>
public class MutantsTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Sources.Product, "..", ".."));

    [Test]
    public void Every_change_fits_the_file_that_it_names()
    {
        var mutants = File.ReadAllText(Path.Combine(Root, "tests", "mutants")).Split("\n\n").Where(block => block.Contains("\n- ", StringComparison.Ordinal)).ToArray();
        Assert.That(mutants, Has.Length.GreaterThan(50));
        Assert.Multiple(() =>
        {
            foreach (var mutant in mutants)
            {
                var lines = mutant.Trim().Split('\n').Where(line => !line.StartsWith('#')).ToArray();
                var gone = lines.Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => Regex.Escape(line[2..]));
                var file = lines[0].Split(' ', 2)[1];
                Assert.That(File.ReadAllText(Path.Combine(Root, file)), Does.Match(string.Join(@"\s*\n\s*", gone)), file);
            }
        });
    }

    [Test]
    public void Every_rule_that_is_built_is_taken_out()
    {
        var rules = File.ReadLines(Path.Combine(Root, "tests", "mutants")).Select(line => Regex.Match(line, @"^(\d+) src/")).Where(match => match.Success).Select(match => int.Parse(match.Groups[1].Value)).Distinct();
        // Vouchers (rule 10) are not built.
        Assert.That(rules, Is.EquivalentTo(Enumerable.Range(1, 12).Except([10])));
    }
}
