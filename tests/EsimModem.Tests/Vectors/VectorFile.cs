using System.Text.Json;

namespace EsimModem.Tests.Vectors;

/// <summary>The folder of modem test cases, which lies beside the repository and never in it.</summary>
internal static class VectorFile
{
    public const string Variable = "ESIMMODEM_VECTORS";

    public static string? Folder { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? Existing(named) : Search();

    /// <summary>One test per line, named after the id of the case; none where the folder is absent.</summary>
    public static IEnumerable<TestCaseData> Cases(string file)
    {
        if (Folder is null)
            yield break;
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)).Where(line => line.Trim().Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            var vector = new VectorCase(document.RootElement.Clone());
            yield return new TestCaseData(vector).SetName(vector.Id);
        }
    }

    private static string? Existing(string folder) => Directory.Exists(folder) ? folder : null;

    private static string? Search()
    {
        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
            if (Existing(Path.Combine(place.FullName, "shared", "vectors")) is { } found)
                return found;
        return null;
    }
}
