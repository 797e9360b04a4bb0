using EsimModem.At;
using EsimModem.Gsm;

namespace EsimModem.Modems;

/// <summary>
/// Messages and reports that the modem hands over itself (+CMT, +CDS, 3GPP 27.005 section 3.4.1), until they are stored elsewhere. In phase 2+ of the message service (+CSMS,
/// section 3.2.1) each wants to be acknowledged within seconds, and a modem that waits in vain hands over and announces nothing any more.
/// </summary>
internal sealed class HandedMessages(AtChannel line, TimeProvider time)
{
    private const int MostRefusals = 3;
    private static readonly TimeSpan InTime = TimeSpan.FromSeconds(10);

    private readonly List<(ReceivedSms Message, long Since)> waiting = [];
    private bool isAwaited = true;
    private int refusals;

    public IEnumerable<ReceivedSms> Waiting => waiting.Select(each => each.Message);

    public bool IsEmpty => waiting.Count == 0;

    /// <summary>The modem has lost its settings, and may have another phase in its profile.</summary>
    public void Forget() => (isAwaited, refusals) = (true, 0);

    /// <summary>False when no message follows the line: then it must be looked for.</summary>
    public bool TryTake(AtNotification notification, string? card)
    {
        if (notification.Second?.Trim() is not { Length: > 0 } pdu || !Hex.IsHex(pdu))
            return false;
        waiting.Add((new ReceivedSms(pdu.ToUpperInvariant(), time.GetUtcNow(), IsLive: true, Iccid: card), time.GetTimestamp()));
        return true;
    }

    /// <summary>It is stored, which the modem is told (+CNMA, section 3.4.4) where it waits for that; false when that came too late or was refused, after which it may announce nothing any more.</summary>
    public async Task<bool> Acknowledge(ReceivedSms message)
    {
        var isLate = waiting.Exists(each => each.Message == message && time.GetElapsedTime(each.Since) > InTime);
        waiting.RemoveAll(each => each.Message == message);
        if (!isAwaited)
            return true;
        var isTaken = (await line.Send(new AtCommand("AT+CNMA"))).Ok;
        if (isTaken && !isLate)
        {
            refusals = 0;
            return true;
        }

        // In phase 2 nobody waits, and so none can come too late; who refuses both stays as he is.
        var isQuiet = (await line.Send(AtCommand.Ask("AT+CSMS=0", "+CSMS:"))).Ok;
        isAwaited = !isQuiet && (isTaken || ++refusals < MostRefusals);
        return false;
    }
}
