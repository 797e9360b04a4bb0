namespace EsimModem.Simulator.Carriers;

/// <summary>What a carrier says to one request: a text, whether it waits for a reply, and what it does with that.</summary>
internal sealed record UssdReply(UssdMode Mode, string Text)
{
    /// <summary>What the carrier makes of the reply, in a dialogue that goes on.</summary>
    public Func<string, UssdReply>? Next { get; init; }

    /// <summary>The next reply may be the yes to an order.</summary>
    public bool Confirms { get; init; }

    /// <summary>An order was taken with this reply: it will be charged.</summary>
    public bool AcceptsOrder { get; init; }

    public TimeSpan Delay { get; init; }

    /// <summary>How long the network keeps the dialogue open without a reply.</summary>
    public TimeSpan Patience { get; init; }

    public static UssdReply Says(string text) => new(UssdMode.Final, text);

    public static UssdReply Asks(string text, Func<string, UssdReply> next) => new(UssdMode.Asks, text) { Next = next };

    public static UssdReply NotSupported() => new(UssdMode.NotSupported, "");
}
