using System.Threading.Channels;

namespace EsimModem.Cli;

/// <summary>Lines that a person types or a script gives, brought to the loop that waits for them: reading them blocks a thread of its own.</summary>
internal sealed class TypedLines
{
    private readonly Channel<string> _lines = Channel.CreateBounded<string>(1);

    public TypedLines(TextReader reader, CancellationToken stop)
    {
        // In the background: nobody can wake a thread that waits for a key.
        var thread = new Thread(() => Read(reader, stop)) { IsBackground = true, Name = "typed lines" };
        thread.Start();
    }

    /// <summary>Null at the end of input.</summary>
    public async Task<string?> Next() => await _lines.Reader.WaitToReadAsync() && _lines.Reader.TryRead(out var line) ? line : null;

    private void Read(TextReader reader, CancellationToken stop)
    {
        // A bounded channel: a script is read no faster than it is sent.
        while (!stop.IsCancellationRequested && Line(reader) is { } line)
            while (!_lines.Writer.TryWrite(line))
                if (!_lines.Writer.WaitToWriteAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult())
                    return;
        _lines.Writer.TryComplete();
    }

    private static string? Line(TextReader reader)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            return null;
        }
    }
}
