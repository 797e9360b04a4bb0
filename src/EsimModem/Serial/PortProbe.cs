using System.Text;
using System.Text.RegularExpressions;

namespace EsimModem.Serial;

/// <summary>Finds out what speaks at a port: listens before it writes, and writes nothing but the word of attention.</summary>
internal sealed partial class PortProbe(TimeProvider time)
{
    /// <summary>Receivers tell where they are once a second.</summary>
    private static readonly TimeSpan Listening = TimeSpan.FromSeconds(1.2);
    private static readonly TimeSpan Answering = TimeSpan.FromSeconds(1);

    /// <summary>No sentence and no result that is looked for is longer.</summary>
    private const int LongestKept = 1024;

    private const int SynchronousReads = 16;

    // The escape ends a message that somebody left half written; it comes second, for who needs it does not answer the first.
    private static readonly string[] Words = ["AT\r", "\e\rAT\r", "AT\r"];

    /// <param name="listen">It is not known what speaks there.</param>
    /// <param name="speak">Silence is not enough to know.</param>
    public async Task<PortVoice> Hear(Stream line, bool listen, bool speak, CancellationToken stop)
    {
        var heard = new StringBuilder("\n");
        if (listen && await Wait(line, heard, Listening, stop) is not PortVoice.Silent and var voice) return voice;
        // What was said before the word of attention does not answer it.
        heard.Clear().Append('\n');
        foreach (var word in speak ? Words : [])
        {
            if (!await Say(line, word, stop)) return PortVoice.Silent;
            if (await Wait(line, heard, Answering, stop, spoken: true) is not PortVoice.Silent and var answer) return answer;
        }
        return PortVoice.Silent;
    }

    /// <summary>Reads until it is clear who speaks, or the time is over.</summary>
    private async Task<PortVoice> Wait(Stream line, StringBuilder heard, TimeSpan patience, CancellationToken stop, bool spoken = false)
    {
        var bytes = new byte[256];
        using var over = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, stop);
        try
        {
            for (var inARow = 1; ; inARow++)
            {
                var count = await line.ReadAsync(bytes, either.Token);
                if (count == 0) return PortVoice.Silent;
                heard.Append(Encoding.Latin1.GetString(bytes, 0, count)).Remove(0, Math.Max(0, heard.Length - LongestKept));
                if (VoiceOf(heard.ToString(), spoken) is not PortVoice.Silent and var voice) return voice;
                // Who never stops talking must not keep the loop from everybody else.
                if (inARow % SynchronousReads == 0) await Task.Yield();
                either.Token.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return PortVoice.Silent;
        }
    }

    /// <summary>False when the port does not even take it.</summary>
    private async Task<bool> Say(Stream line, string word, CancellationToken stop)
    {
        using var over = new CancellationTokenSource(Answering, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, stop);
        try
        {
            await line.WriteAsync(Encoding.Latin1.GetBytes(word), either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

    private static PortVoice VoiceOf(string heard, bool spoken)
    {
        if (Position().IsMatch(heard)) return PortVoice.Positions;
        // The flag byte of HDLC, by which a chip's diagnosis and a data call frame what is no text.
        if (heard.Contains('~', StringComparison.Ordinal) && heard.Any(IsNoText)) return PortVoice.Diagnosis;
        return spoken && Answer().IsMatch(heard) ? PortVoice.Commands : PortVoice.Silent;
    }

    private static bool IsNoText(char sign) => sign is < ' ' and not ('\r' or '\n' or '\t' or '\e') or >= '\x7f';

    /// <summary>A sentence of NMEA 0183 of any satellite system.</summary>
    [GeneratedRegex(@"\$(G[ABILNPQ]|BD|QZ)[A-Z]{3},")]
    private static partial Regex Position();

    /// <summary>A final result in words or as a figure (V.250, 5.7.1); a modem that refuses a word has understood that it is one.</summary>
    [GeneratedRegex(@"[\r\n](OK|ERROR|[04])\r")]
    private static partial Regex Answer();
}
