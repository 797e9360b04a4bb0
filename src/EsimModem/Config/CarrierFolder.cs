using EsimModem.Carriers;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Config;

/// <summary>Takes the owner's carrier files from their folder.</summary>
internal static class CarrierFolder
{
    private static readonly string[] Endings = [".yaml", ".yml"];

    /// <summary>All carriers that are known with that folder.</summary>
    internal static CarrierBook Book(string folder, Faults faults) => CarrierBook.Read(BuiltInFiles.Carriers, Files(folder, faults), faults);

    /// <summary>The files of a folder by name; a folder that is not there holds none.</summary>
    internal static IReadOnlyList<CarrierFile> Files(string folder, Faults faults)
    {
        try
        {
            var paths = Directory.Exists(folder) ? Directory.EnumerateFiles(folder) : [];
            return [.. paths.Where(path => Endings.Contains(Path.GetExtension(path))).Order(StringComparer.Ordinal).Select(path => Read(path, faults)).OfType<CarrierFile>()];
        }
        catch (UnauthorizedAccessException)
        {
            faults.Add(new Place(folder, 0, 0), "no permission to read this folder of carrier files");
            return [];
        }
    }

    /// <summary>One file, or null and a fault where it cannot be read.</summary>
    internal static CarrierFile? Read(string path, Faults faults) =>
        ConfigurationFile.Text(path, faults) is { } text ? new(path, text) : null;
}
