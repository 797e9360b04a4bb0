using System.Reflection;

namespace EsimModem.Modems.Dialects;

/// <summary>The dialects that lie inside the program.</summary>
internal static class BuiltInDialects
{
    private const string Folder = "dialects/";
    private static readonly Assembly Program = typeof(BuiltInDialects).Assembly;

    public static IReadOnlyList<DialectFile> Files =>
        [.. Program.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File)];

    private static DialectFile File(string name)
    {
        using var reader = new StreamReader(Program.GetManifestResourceStream(name)!);
        return new(name, reader.ReadToEnd());
    }
}
