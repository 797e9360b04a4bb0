using EsimModem.Tests.Support;

namespace EsimModem.Tests.Rules;

/// <summary>One screen: half of all files are short, none is a wall.</summary>
public class SizeTests
{
    [Test]
    public void Files_are_short()
    {
        var sizes = SizesBelow("src");
        Assert.Multiple(() =>
        {
            Assert.That(sizes[sizes.Length / 2].Lines, Is.LessThanOrEqualTo(60), "median");
            Assert.That(BeyondTheWall(sizes), Is.Empty, "the wall");
        });
    }

    [Test]
    public void Files_of_tests_stop_at_the_same_wall()
    {
        Assert.That(BeyondTheWall([(300, "At.cs"), (301, "Beyond.cs")]), Is.EqualTo(new[] { "Beyond.cs has 301 lines" }), "the rule sees a long file");
        Assert.That(BeyondTheWall(SizesBelow("tests")), Is.Empty);
    }

    [Test]
    public void Methods_stay_below_the_wall()
    {
        var long60 = Sources.Below(Path.Combine(Sources.Root, "src")).SelectMany(file => Methods.Of(file.Text).Where(method => method.Lines > 60).Select(method => $"{file.Path}: {method.Name} has {method.Lines} lines"));
        Assert.That(Methods.Of("class A\n{\n    void Long()\n    {\n" + new string('\n', 70) + "    }\n}\n").Single().Lines, Is.GreaterThan(60), "the rule sees a long method");
        Assert.That(long60, Is.Empty);
    }

    [Test]
    public void There_are_no_regions_and_no_drawers_for_odds_and_ends()
    {
        var files = Sources.Below(Path.Combine(Sources.Root, "src"));
        Assert.That(files.Where(file => file.Text.Contains("#region", StringComparison.Ordinal)).Select(file => file.Path), Is.Empty);
        string[] drawers = ["Common", "Core", "Utils", "Helpers", "Services", "Managers", "Abstractions"];
        var folders = Directory.EnumerateDirectories(Path.Combine(Sources.Root, "src"), "*", SearchOption.AllDirectories).Select(Path.GetFileName);
        Assert.That(folders.Intersect(drawers), Is.Empty);
    }

    [Test]
    public void A_file_holds_the_type_that_it_is_named_after_and_says_what_it_is()
    {
        var files = Sources.Below(Path.Combine(Sources.Root, "src")).Where(file => !file.Path.EndsWith("Program.cs", StringComparison.Ordinal)).ToArray();
        Assert.That(files, Has.Length.GreaterThan(100));
        Assert.Multiple(() =>
        {
            Assert.That(files.Where(file => !Types.Of(file.Text).Contains(Path.GetFileName(file.Path).Split('.')[0])).Select(file => file.Path), Is.Empty, "the name");
            Assert.That(files.Where(file => Types.Of(file.Text).Count > 1).Select(file => $"{file.Path}: {string.Join(", ", Types.Of(file.Text))}"), Is.Empty, "one type per file");
            Assert.That(files.Where(file => !file.Text.Contains("/// <summary>", StringComparison.Ordinal)).Select(file => file.Path), Is.Empty, "one sentence");
        });
    }

    private static (int Lines, string Path)[] SizesBelow(string folder)
    {
        (int Lines, string Path)[] sizes = [.. Sources.Below(Path.Combine(Sources.Root, folder)).Select(file => (file.Text.Count(c => c == '\n'), file.Path)).Order()];
        Assert.That(sizes, Has.Length.GreaterThan(100));
        TestContext.Out.WriteLine($"{folder}: {sizes.Length} files, median {sizes[sizes.Length / 2].Lines}, longest {sizes[^1].Lines}: {sizes[^1].Path}");
        return sizes;
    }

    private static IEnumerable<string> BeyondTheWall((int Lines, string Path)[] sizes) =>
        sizes.Where(file => file.Lines > 300).Select(file => $"{file.Path} has {file.Lines} lines");
}
