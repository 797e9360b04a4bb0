namespace EsimModem.Serial;

/// <summary>A transcript on disk, readable by its owner only; when it is full it becomes <c>NAME.1</c> and begins anew.</summary>
internal sealed class TranscriptFile(string path, long largest = TranscriptFile.Megabytes) : IDisposable
{
    private const long Megabytes = 8L * 1024 * 1024;

    private StreamWriter? writer;

    /// <summary>Why nothing is written any more; a full disk must not end the conversation itself.</summary>
    public string? Fault { get; private set; }

    public void Write(string line)
    {
        if (Fault is not null) return;
        try
        {
            writer ??= Begin();
            writer.WriteLine(line);
            if (writer.BaseStream.Length > largest) Turn();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Fault = $"The wire trace {path} has stopped: {e.Message}";
            Dispose();
        }
    }

    public void Dispose()
    {
        try
        {
            writer?.Dispose();
        }
        catch (IOException)
        {
            // What could not be written is lost with the trace.
        }
        writer = null;
    }

    private StreamWriter Begin()
    {
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new StreamWriter(path, options) { AutoFlush = true, NewLine = "\n" };
    }

    private void Turn()
    {
        writer?.Dispose();
        writer = null;
        File.Move(path, $"{path}.1", overwrite: true);
    }
}
