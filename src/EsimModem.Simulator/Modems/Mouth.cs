using System.Text;
using EsimModem.Simulator.Commands;

namespace EsimModem.Simulator.Modems;

/// <summary>Says what a modem says: frames lines as V.250 section 5.7 has it, and spoils them where a fault strikes.</summary>
internal sealed class Mouth(ModemBody modem)
{
    private const int LongestPiece = 9;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Held = TimeSpan.FromMilliseconds(150);

    private readonly Queue<byte[]> waiting = new();
    private bool speaking;
    private int piece;

    /// <summary>The host's stream while one listens.</summary>
    public Stream? Host { get; set; }

    /// <summary>Another port of the same device, at which answers of the network come out; null where they come where they should.</summary>
    public Stream? Sister { get; set; }

    public Action<ReadOnlyMemory<byte>>? OnSend { get; set; }

    public void Echo(ReadOnlySpan<byte> bytes)
    {
        if (modem.Settings.Echo && bytes.Length > 0)
            Say(bytes.ToArray());
    }

    /// <summary>Asks for a message, 3GPP 27.005 section 3.5.1.</summary>
    public void Prompt() => Say("\r\n> ");

    public void Notify(string line) => Say($"\r\n{line}\r\n");

    /// <summary>Tells the network's answer, at the port where this modem tells such things.</summary>
    public void Report(string line)
    {
        if (Sister is null)
            Notify(line);
        else
            Sister.Write(Encoding.Latin1.GetBytes($"\r\n{line}\r\n"));
    }

    public void Reply(IReadOnlyList<string> lines, Final final)
    {
        var text = new StringBuilder();
        if (lines.Count > 0)
            text.Append(Lead).AppendJoin("\r\n", lines).Append("\r\n");
        if (lines.Count > 0 && modem.Profile.Chatter.Count > 0 && modem.Faults.Strikes(Fault.NotificationInside, lines[0]) is { } injection)
            text.Append($"\r\n{injection.Text ?? modem.Profile.Chatter[0]}\r\n");
        if (!modem.Settings.Quiet)
            text.Append(Result(final));
        Say(text.ToString());
    }

    /// <summary>A late error that belongs to no command under way.</summary>
    public void Fail(Final final) => Say(Result(final));

    private string Lead => modem.Settings.Verbose ? "\r\n" : "";

    private string Result(Final final)
    {
        var errors = modem.Settings.Number("+CMEE");
        var (words, number) = final.Kind switch
        {
            FinalKind.Ok => ("OK", 0),
            FinalKind.NoCarrier => ("NO CARRIER", 3),
            FinalKind.Unknown => (modem.Profile.UnknownCommand, 4),
            FinalKind.Equipment when errors > 0 => ("+CME ERROR: " + (errors == 1 ? final.Number.ToString() : ErrorTexts.Equipment(final.Number)), -1),
            FinalKind.Message => ("+CMS ERROR: " + (errors < 2 ? final.Number.ToString() : ErrorTexts.Message(final.Number)), -1),
            _ => ("ERROR", 4),
        };
        return modem.Settings.Verbose || number < 0 ? $"\r\n{words}\r\n" : $"{number}\r";
    }

    private void Say(string text) => Say(Encoding.Latin1.GetBytes(text));

    private void Say(byte[] bytes)
    {
        if (Host is null)
            return;
        waiting.Enqueue(bytes);
        if (!speaking)
            modem.Spawn(Speak);
    }

    private async Task Speak()
    {
        speaking = true;
        while (waiting.TryDequeue(out var bytes))
        {
            if (modem.Faults.Strikes(Fault.Glue) is not null)
                bytes = await Gather(bytes);
            if (modem.Faults.Strikes(Fault.Garbage) is not null)
                bytes = [0x00, 0xFF, 0xF7, .. bytes];
            if (modem.Faults.Strikes(Fault.Dribble) is not null)
                await Dribble(bytes);
            else
                Send(bytes);
        }

        speaking = false;
    }

    /// <summary>Holds back for a moment and lets everything out in one piece.</summary>
    private async Task<byte[]> Gather(byte[] first)
    {
        await modem.Wait(Held);
        byte[] all = [.. first, .. waiting.SelectMany(part => part)];
        waiting.Clear();
        return all;
    }

    /// <summary>The pieces are cut elsewhere each time: their sizes run through all from one to the longest.</summary>
    private async Task Dribble(byte[] bytes)
    {
        for (var i = 0; i < bytes.Length; i += piece)
        {
            piece = (piece % LongestPiece) + 1;
            Send(bytes.AsMemory(i, Math.Min(piece, bytes.Length - i)));
            await modem.Wait(Between);
        }
    }

    private void Send(ReadOnlyMemory<byte> bytes)
    {
        if (Host is null)
            return;
        OnSend?.Invoke(bytes);
        try
        {
            Host?.Write(bytes.Span);
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            Host = null;
        }
    }
}
