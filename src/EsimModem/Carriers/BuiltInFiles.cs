using System.Reflection;

namespace EsimModem.Carriers;

/// <summary>The files that lie inside the program.</summary>
internal static class BuiltInFiles
{
    static readonly Assembly Program = typeof(BuiltInFiles).Assembly;

    /// <summary>The carriers'.</summary>
    public static IReadOnlyList<CarrierFile> Carriers => Read("carriers/");

    /// <summary>The rules of languages, that hold for every carrier.</summary>
    public static IReadOnlyList<CarrierFile> Languages => Read("languages/");

    static IReadOnlyList<CarrierFile> Read(string folder) =>
        [.. Program.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Text)];

    static CarrierFile Text(string name)
    {
        using var reader = new StreamReader(Program.GetManifestResourceStream(name)!);
        return new(name, reader.ReadToEnd());
    }
}
