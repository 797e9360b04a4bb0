using EsimModem.Carriers.Yaml;
using EsimModem.Modems.Dialects;

namespace EsimModem.Config;

/// <summary>Takes the owner's dialects from their folder.</summary>
internal static class DialectFolder
{
    /// <summary>The families that are known without any folder.</summary>
    internal static Families BuiltIn { get; } = new DialectShelf(BuiltInDialects.Files, [], new Faults()).Families();

    /// <summary>All families that are known with that folder.</summary>
    internal static Families Families(string folder, Faults faults)
    {
        DialectFile[] owners = [.. OwnersFolder.Files(folder, "dialects", faults).Select(path => Read(path, faults)).OfType<DialectFile>()];
        return owners is [] ? BuiltIn : new DialectShelf(BuiltInDialects.Files, owners, faults).Families();
    }

    private static DialectFile? Read(string path, Faults faults) =>
        ConfigurationFile.Text(path, faults) is { } text ? new(path, text) : null;
}
