using System.Globalization;
using EsimModem.Carriers;
using EsimModem.Carriers.World;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Config;

/// <summary>Takes the owner's carrier files from their folder.</summary>
internal static class CarrierFolder
{
    /// <summary>All carriers that are known with that folder, and the world's list for networks that none of them claims.</summary>
    internal static CarrierBook Book(string folder, Faults faults, Lazy<WorldList>? world = null) =>
        CarrierBook.Read(BuiltInFiles.Carriers, Files(folder, faults), faults, world ?? WorldFile.Installed);

    /// <summary>The files of a folder by name; a folder that is not there holds none.</summary>
    internal static IReadOnlyList<CarrierFile> Files(string folder, Faults faults) =>
        [.. OwnersFolder.Files(folder, "carrier files", faults).Select(path => Read(path, faults)).OfType<CarrierFile>()];

    /// <summary>One file, or null and a fault where it cannot be read.</summary>
    internal static CarrierFile? Read(string path, Faults faults) =>
        ConfigurationFile.Text(path, faults) is { } text ? new(path, text) : null;

    /// <summary>Names, sizes and times of all files; the same as long as nothing was changed.</summary>
    internal static string Stamp(string folder)
    {
        try
        {
            var files = new DirectoryInfo(folder).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal);
            return folder + string.Concat(files.Select(file => string.Create(CultureInfo.InvariantCulture, $"\n{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}")));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return folder;
        }
    }
}
