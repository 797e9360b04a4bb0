using EsimModem.Config;

namespace EsimModem.Tests.Support;

/// <summary>A folder with a configuration file and what it names; gone at the end of the test.</summary>
internal sealed class ConfigFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("esimmodem-test").FullName;

    internal string File => System.IO.Path.Combine(Path, "esim-modem.yaml");

    internal ConfigFolder With(string name, string text, UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        System.IO.File.SetUnixFileMode(path, mode);
        return this;
    }

    internal ConfigurationResult Read(string yaml, params (string Name, string Value)[] environment)
    {
        System.IO.File.WriteAllText(File, yaml);
        return new ConfigurationReader(environment.ToDictionary(pair => pair.Name, pair => pair.Value)).Read(File);
    }

    /// <summary>The faults as they are printed, the file named by its last part.</summary>
    internal IReadOnlyList<string> Faults(string yaml, params (string Name, string Value)[] environment) =>
        [.. Read(yaml, environment).Faults.Select(fault => fault.ToString().Replace(Path + "/", ""))];

    internal IReadOnlyList<string> Notes(string yaml, params (string Name, string Value)[] environment)
    {
        var result = Read(yaml, environment);
        Assert.That(result.Faults, Is.Empty);
        return [.. result.Notes.Select(note => note.ToString().Replace(Path + "/", ""))];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
