using System.Text;
using EsimModem.Carriers.World;

namespace EsimModem.Config;

/// <summary>Takes the world's list of carriers from where the package mobile-broadband-provider-info puts it.</summary>
internal static class WorldFile
{
    internal const string UsualPath = "/usr/share/mobile-broadband-provider-info/serviceproviders.xml";

    private static readonly WorldShelf Shelf = new(UsualPath);

    /// <summary>The installed list.</summary>
    internal static Lazy<WorldList> Installed => Shelf.Newest;

    /// <summary>The list; empty where it is not installed, empty and a fault where it cannot be read.</summary>
    internal static WorldList Read(string path)
    {
        try
        {
            if (!File.Exists(path))
                return WorldList.None;
            using var text = new StreamReader(path, Encoding.UTF8);
            return ProviderReader.Read(text, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return WorldList.None with { Fault = $"{path} cannot be read: {e.Message}" };
        }
    }
}
