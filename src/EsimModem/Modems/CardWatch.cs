using EsimModem.At;
using EsimModem.Modems.Answers;

namespace EsimModem.Modems;

/// <summary>Notices that a card came or went: by the modem's word, and where it gives none by asking.</summary>
internal sealed class CardWatch(ModemWorks works, Turns turns, TimeProvider time, TimeSpan? every, Func<bool> isLost, Func<bool> isBusy)
{
    /// <summary>Every so many polls the card is asked who it is, in place of whether it is there.</summary>
    private const int NumberEvery = 4;

    /// <summary>A modem that said it would tell of its card is believed once it has told of one that went.</summary>
    private static readonly TimeSpan Unproven = TimeSpan.FromMinutes(1);

    // A card that has just come does not answer at once.
    private static readonly TimeSpan EventPause = TimeSpan.FromSeconds(1);

    private readonly Alarm cardEvent = new(time);
    private readonly Alarm poll = new(time);
    private bool hasReported;
    private int polls;

    /// <summary>Takes a notification about the card; false means that it was none.</summary>
    public bool Hear(AtNotification notification)
    {
        if (SimPresence.Read(notification.Line) is { } present)
            Hear(present);
        else if (notification.Is("+CPIN:"))
            cardEvent.Set(EventPause, () => _ = turns.Take(works.CompareCard));
        else
            return false;
        return true;
    }

    /// <summary>Where the modem does not report its card, only asking shows that it was pulled or exchanged.</summary>
    public void Poll()
    {
        if (every is not { } often || isLost() || (works.ReportsCard && hasReported))
            return;
        var pause = works.ReportsCard && often < Unproven ? Unproven : often;
        // Polls of all modems fall on whole seconds: one waking of the machine serves many.
        poll.Set(pause - TimeSpan.FromTicks((time.GetUtcNow() + pause).Ticks % TimeSpan.TicksPerSecond), () => _ = Ask());

        async Task Ask()
        {
            if (!isBusy())
                await turns.Take(works.ReportsCard || ++polls % NumberEvery == 0 ? works.CompareNumber : works.CompareCard);
            Poll();
        }
    }

    public void Stop()
    {
        cardEvent.Stop();
        poll.Stop();
    }

    private void Hear(bool present)
    {
        hasReported |= !present;
        if (!present && works.Card is not null)
            works.LoseCard();
        else if (present)
            cardEvent.Set(EventPause, () => _ = turns.Take(() => works.MeetCard(isLost)));
    }
}
