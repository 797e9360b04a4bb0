namespace EsimModem.Tests.Support;

/// <summary>A folder of links to ptys, as a bank of modems or the simulator shows it.</summary>
internal sealed class PortFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("esim-modem-ports-");

    public string Path => folder.FullName;

    public string Link(string name, string target)
    {
        var link = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(link)!);
        File.CreateSymbolicLink(link, target);
        return link;
    }

    public void Write(string name, string text)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Removes a name, where it is there.</summary>
    public void Remove(string name)
    {
        var file = System.IO.Path.Combine(Path, name);
        if (System.IO.Path.Exists(System.IO.Path.GetDirectoryName(file)))
            File.Delete(file);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
