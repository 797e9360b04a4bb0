using System.Text;
using EsimModem.Serial;

namespace EsimModem.Tests.Support;

/// <summary>A line that says something at once, and an answer to each piece that is written; for one thread.</summary>
internal sealed class AnsweringLine(string first, Func<string, string> answerTo) : AsyncLine
{
    private readonly Queue<byte> _toSay = new(Encoding.Latin1.GetBytes(first));
    private TaskCompletionSource _more = new();

    /// <summary>All that was written to it.</summary>
    public string Told { get; private set; } = "";

    public override bool CanRead => true;
    public override bool CanWrite => true;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_toSay.Count == 0) await _more.Task.WaitAsync(cancellationToken);
        buffer.Span[0] = _toSay.Dequeue();
        return 1;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var words = Encoding.Latin1.GetString(buffer.Span);
        Told += words;
        foreach (var sign in Encoding.Latin1.GetBytes(answerTo(words))) _toSay.Enqueue(sign);
        var waiting = _more;
        _more = new();
        waiting.TrySetResult();
        return ValueTask.CompletedTask;
    }
}
