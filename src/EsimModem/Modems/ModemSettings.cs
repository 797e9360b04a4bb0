using EsimModem.Modems.Dialects;

namespace EsimModem.Modems;

/// <summary>By what a modem is understood, and how long it is waited for where its dialect does not say otherwise.</summary>
internal sealed record ModemSettings
{
    /// <summary>The dialects, of which one is chosen by what the modem says of itself.</summary>
    public required Families Families { get; init; }

    /// <summary>From the modem's OK to the network's answer; networks give up by themselves after one to three minutes.</summary>
    public TimeSpan UssdAnswer { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>An open menu is left after this time, for an idle session blocks the next code.</summary>
    public TimeSpan UssdSession { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>After a release without words the true text may still follow.</summary>
    public TimeSpan UssdGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A text that came before the modem's own OK is ours unless another follows in this time.</summary>
    public TimeSpan UssdEarly { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Between the end of a session and the next code; some networks answer a faster one with "busy".</summary>
    public TimeSpan UssdPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>After a cancelled session, whose end is not acknowledged.</summary>
    public TimeSpan UssdCancelPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a busy card is waited for; null leaves it to the dialect.</summary>
    public TimeSpan? CardWait { get; init; }

    /// <summary>How often a modem that does not report its card is asked for it; null never asks.</summary>
    public TimeSpan? CardPoll { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>How often the message store is looked at at least, for an announcement that was lost; twice as often where none ever came.</summary>
    public TimeSpan MailPoll { get; init; } = TimeSpan.FromMinutes(10);
}
