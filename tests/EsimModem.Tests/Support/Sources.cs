namespace EsimModem.Tests.Support;

/// <summary>The checkout that these tests were built from: rules are read off the sources themselves.</summary>
internal static class Sources
{
    public static string Root { get; } = FindRoot();
    public static string Product => Path.Combine(Root, "src", "EsimModem");

    /// <summary>Every C# file below the folder that a person wrote, with its text.</summary>
    public static IReadOnlyList<(string Path, string Text)> Below(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => (Path.GetRelativePath(Root, path), File.ReadAllText(path)))
    ];

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "EsimModem.sln"))) return at.FullName;
        throw new DirectoryNotFoundException("The tests must run from within a checkout.");
    }
}
