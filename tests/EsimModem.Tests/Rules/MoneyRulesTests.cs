using System.Reflection;
using System.Text.RegularExpressions;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Rules;

/// <summary>Beside each money rule stand the tests that fail without it; here it is seen that they are there.</summary>
public class MoneyRulesTests
{
    /// <summary>Vouchers are not built, so nothing can break their rule yet.</summary>
    private const int NotBuilt = 10;

    private static readonly string Page = File.ReadAllText(Path.Combine(Sources.Product, "Renewals", "README.md"));

    [Test]
    public void Every_rule_names_tests_and_every_named_test_exists()
    {
        var tests = typeof(MoneyRulesTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributes().Any(one => one is NUnit.Framework.Interfaces.ITestBuilder or NUnit.Framework.Interfaces.ISimpleTestBuilder))
            .Select(method => method.Name).ToHashSet();
        Assert.That(tests, Has.Count.GreaterThan(500));

        var rows = Regex.Matches(Page, @"^\| (\d+) [^|]*\|[^|]*\|([^|]*)\|$", RegexOptions.Multiline).ToDictionary(row => int.Parse(row.Groups[1].Value), row => Named(row.Groups[2].Value));
        Assert.That(rows.Keys, Is.EqualTo(Enumerable.Range(1, 12)));
        Assert.Multiple(() =>
        {
            foreach (var (rule, named) in rows)
            {
                if (rule != NotBuilt) Assert.That(named, Is.Not.Empty, $"rule {rule}");
                Assert.That(named.Except(tests), Is.Empty, $"rule {rule}");
            }
        });
    }

    private static string[] Named(string cell) => [.. Regex.Matches(cell, "`([A-Z][A-Za-z0-9]*(_[A-Za-z0-9]+)+)`").Select(name => name.Groups[1].Value)];
}
