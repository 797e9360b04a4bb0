using System.Text;
using EsimModem.At;

namespace EsimModem.Cli;

/// <summary>One conversation by hand: lines out, everything that comes shown as it comes, until either side ends it.</summary>
internal sealed class Talk(Stream link, Output output, TimeProvider time, TimeSpan wait)
{
    private const string SendKey = "^Z", EscapeKey = "^[", Quit = "quit";
    private const char Send = '\x1a', Escape = '\x1b';

    private readonly StringBuilder _line = new();
    private TaskCompletionSource<bool>? _answer;
    private bool _dialing;
    private bool _isAtLineStart = true;
    private string? _end;

    /// <summary>False when a line of a script had no result in time, or the other side ended.</summary>
    public async Task<bool> Run(TypedLines typed)
    {
        var hearing = Hear();
        var isAnswered = true;
        while (_end is null)
        {
            var next = typed.Next();
            if (await Task.WhenAny(next, hearing) == hearing || await next is not { } line || line.Trim() == Quit)
                break;
            isAnswered &= await Say(line);
        }
        if (!_isAtLineStart)
            output.Out.WriteLine();
        if (_end is { } end)
            throw new VerbFailure(ExitCode.Failed, end);
        return isAnswered;
    }

    /// <summary>What a line means on the wire.</summary>
    public static string Wire(string line)
    {
        if (line == EscapeKey || line is [Escape])
            return $"{Escape}";
        if (line.EndsWith(SendKey, StringComparison.Ordinal))
            return line[..^SendKey.Length] + Send;
        return line.EndsWith(Send) ? line : line + "\r";
    }

    private async Task<bool> Say(string line)
    {
        var wire = Wire(line);
        _answer = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        _dialing = line.StartsWith("ATD", StringComparison.OrdinalIgnoreCase);
        try
        {
            await link.WriteAsync(Encoding.Latin1.GetBytes(wire));
        }
        catch (IOException e)
        {
            _end = Ended(e);
            return false;
        }
        // Nothing answers the escape key, nor an empty line; a person sees for himself.
        if (output.Typed || wire is "\r" or [Escape])
            return true;
        try
        {
            return await _answer.Task.WaitAsync(wait, time);
        }
        catch (TimeoutException)
        {
            output.Err.WriteLine($"No result came for \"{PlainText.Line(line)}\" within {wait.TotalSeconds:0.###} s; --wait gives it longer.");
            return false;
        }
    }

    private async Task Hear()
    {
        var buffer = new byte[4096];
        try
        {
            while (await link.ReadAsync(buffer) is > 0 and var count)
                Show(Encoding.Latin1.GetString(buffer, 0, count));
        }
        catch (IOException e)
        {
            _end = Ended(e);
        }
        catch (ObjectDisposedException)
        {
            // We have hung up ourselves.
        }
        _answer?.TrySetResult(false);
    }

    private void Show(string text)
    {
        foreach (var sign in text)
        {
            if (sign is '\r' or '\n')
                EndLine();
            else
            {
                _line.Append(sign);
                output.Out.Write(sign is >= ' ' and < '\x7f' or >= '\xa0' ? $"{sign}" : $"\\x{(int)sign:x2}");
                _isAtLineStart = false;
            }
        }
        output.Out.Flush();
        if (_line.ToString().Trim() == ">")
            Answered();
    }

    private void EndLine()
    {
        if (_line.Length == 0)
            return;
        if (FinalResults.TryRead(_line.ToString(), _dialing, out _))
            Answered();
        _line.Clear();
        output.Out.WriteLine();
        _isAtLineStart = true;
    }

    private void Answered() => _answer?.TrySetResult(true);

    private static string Ended(IOException e) => $"The line has ended ({e.Message.TrimEnd('.')}); find the port again and talk on.";
}
