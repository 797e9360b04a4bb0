using EsimModem.Carriers.Yaml;

namespace EsimModem.Config;

/// <summary>What reading has found so far: faults that stop, notes that only tell; and the folder that relative paths start from.</summary>
internal sealed record Findings(string Folder)
{
    internal Faults Faults { get; } = new();

    internal Faults Notes { get; } = new();

    internal void Note(Place place, string sentence) => Notes.Add(place, sentence);

    /// <summary>A path of the file as the system takes it.</summary>
    internal string FullPath(string written) => Path.GetFullPath(Path.Combine(Folder, written.Replace("\0", "")));
}
