using EsimModem.Carriers.Yaml;

namespace EsimModem.Config;

/// <summary>A folder in which the owner lays files of his own beside the built-in ones.</summary>
internal static class OwnersFolder
{
    private static readonly string[] Endings = [".yaml", ".yml"];

    /// <summary>The folder that a key names, else the usual one; a named folder must be there.</summary>
    internal static string Of(MapReader map, string key, string usual, Findings findings)
    {
        if (map.Set(key) is not { } value || value.AsText() is not { } written)
            return usual;
        var folder = findings.FullPath(written);
        if (folder != usual && !Directory.Exists(folder))
            value.Fault($"`{key}` names {folder}, and there is no such folder");
        return folder;
    }

    /// <summary>The paths of its files by name; a folder that is not there holds none.</summary>
    internal static IReadOnlyList<string> Files(string folder, string what, Faults faults)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder).Where(path => Endings.Contains(Path.GetExtension(path))).Order(StringComparer.Ordinal)];
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
        catch (UnauthorizedAccessException)
        {
            return Refuse($"no permission to read this folder of {what}");
        }
        catch (IOException e)
        {
            return Refuse($"this folder of {what} cannot be read: {e.Message}");
        }

        IReadOnlyList<string> Refuse(string sentence)
        {
            faults.Add(new Place(folder, 0, 0), sentence);
            return [];
        }
    }
}
