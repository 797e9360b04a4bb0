namespace EsimModem.Serial;

/// <summary>The same ports, with the conversation of each written down in a folder, a file a socket.</summary>
internal sealed class TracedPorts(IPorts ports, string folder, TimeProvider time) : IPorts
{
    public TimeSpan LookAgain => ports.LookAgain;

    public event Action? Changed
    {
        add => ports.Changed += value;
        remove => ports.Changed -= value;
    }

    public IReadOnlyList<FoundPort> Find() => ports.Find();

    public bool CanRestart(FoundPort port, Restart way) => ports.CanRestart(port, way);

    public ValueTask<string?> Restart(FoundPort port, Restart way) => ports.Restart(port, way);

    public async ValueTask<Stream> Open(FoundPort port, CancellationToken stop)
    {
        var line = await ports.Open(port, stop);
        return Trace(line, port, new TranscriptFile(Path.Combine(folder, FileOf(port))), time);
    }

    public IReadOnlyList<Stream> OpenSisters(FoundPort port) =>
        [.. ports.OpenSisters(port).Select((line, number) => Trace(line, port, new TranscriptFile(Path.Combine(folder, FileOf(port with { Place = $"{port.Place}-sister{number + 1}" }))), time))];

    /// <summary>The same line, written down; the file is closed with it.</summary>
    public static Stream Trace(Stream line, FoundPort port, TranscriptFile file, TimeProvider time)
    {
        var transcript = new Transcript(time, file);
        transcript.Note($"opened {port.Name} at {port.Place}");
        return new LineStream(new WireTrace(line, transcript), port.Name, file);
    }

    /// <summary>By the place, which stays the same when the device comes back under another name.</summary>
    private static string FileOf(FoundPort port)
    {
        var name = port.Place.StartsWith('/') ? Path.GetFileName(port.Place) : port.Place;
        return $"{string.Concat(name.Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.' ? sign : '_'))}.txt";
    }
}
