using System.Text;
using System.Text.RegularExpressions;

namespace EsimModem.Tests.Simulator;

/// <summary>A host with no cleverness at all: writes bytes, reads until it has seen what it waits for.</summary>
internal sealed class Host(Stream port, TimeProvider clock)
{
    private const string Final = @"\r\n(OK|ERROR|COMMAND NOT SUPPORT|NO CARRIER|\+CM[ES] ERROR: [^\r]*)\r\n";
    private readonly StringBuilder heard = new();
    private readonly byte[] buffer = new byte[512];

    public int Reads { get; private set; }

    /// <summary>Writes a command and gives all that was heard up to its final result.</summary>
    public async Task<string> Say(string command)
    {
        heard.Clear();
        await Write(command + "\r");
        return await Until(Final);
    }

    /// <summary>The lines between the echo and the final result.</summary>
    public async Task<string[]> Ask(string command)
    {
        var all = (await Say(command)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        return [.. all.Where(line => line.TrimEnd('\r') != command).SkipLast(1)];
    }

    public Task Write(string text) => port.WriteAsync(Encoding.Latin1.GetBytes(text)).AsTask();

    /// <summary>Reads on until the pattern is found in what was heard since the last command.</summary>
    public async Task<string> Until(string pattern, double seconds = 120)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(seconds), clock);
        while (!Regex.IsMatch(heard.ToString(), pattern))
        {
            var count = await port.ReadAsync(buffer, patience.Token);
            if (count == 0)
                throw new EndOfStreamException();
            Reads++;
            heard.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }

        return heard.ToString();
    }

    /// <summary>What is heard in that time, whatever it is.</summary>
    public async Task<string> During(double seconds)
    {
        try
        {
            await Until("(?!)", seconds);
        }
        catch (OperationCanceledException)
        {
        }

        return heard.ToString();
    }

    /// <summary>Sends a code or a reply and gives the line that answers it.</summary>
    public async Task<string> Ussd(string argument)
    {
        await Say($"AT+CUSD=1,\"{argument}\",15");
        var all = await Until(@"\+CUSD: \d[^\r]*\r\n");
        return all[all.IndexOf("+CUSD: ", StringComparison.Ordinal)..];
    }
}
