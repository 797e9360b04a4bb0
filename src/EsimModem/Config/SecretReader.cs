using EsimModem.Carriers.Yaml;

namespace EsimModem.Config;

/// <summary>Reads a secret that is written out or lies in a file of its own, and never repeats it.</summary>
internal static class SecretReader
{
    private const string FilePrefix = "file:";

    internal static string? AsSecret(this YamlValue value, Findings findings, bool isPublic = false)
    {
        if (value.AsText() is not { } text)
            return null;
        if (!text.StartsWith(FilePrefix, StringComparison.Ordinal))
            return text;
        var path = findings.FullPath(text[FilePrefix.Length..].Trim());
        var unread = new Faults();
        if (ConfigurationFile.Text(path, unread) is not { } content)
        {
            value.Fault($"`{value.Key}` lies in {unread.First().File}: {unread.First().Sentence}");
            return null;
        }
        if (content.Trim() is not { Length: > 0 } secret)
        {
            value.Fault($"`{value.Key}` lies in {path}, which is empty");
            return null;
        }
        if (!isPublic && IsOpenToAll(path))
            findings.Note(value.Place, $"everyone on this box can read {path}; chmod 640 it");
        return secret;
    }

    private static bool IsOpenToAll(string path) => File.GetUnixFileMode(path).HasFlag(UnixFileMode.OtherRead);
}
