using EsimModem.Modems;

namespace EsimModem.Rehearsal;

/// <summary>What the product made of one opening of a line: the modem, its card and network as they were at the end, and the words that came.</summary>
internal sealed class ReplayedSession(int line, string? opened)
{
    /// <summary>Where it begins in the transcript.</summary>
    public int Line => line;

    /// <summary>What the transcript notes of the opening.</summary>
    public string? Opened => opened;

    public ModemIdentity? Modem { get; set; }

    public string? Dialect { get; set; }

    public ModemState State { get; set; }

    public IReadOnlyList<string> Capabilities { get; set; } = [];

    public CardIdentity? Card { get; set; }

    public CardLock Lock { get; set; }

    public Registration Registration { get; set; } = Registration.None;

    /// <summary>Null where it was not asked for.</summary>
    public PhoneBookReading? PhoneBook { get; set; }

    public List<ReplayedText> Asked { get; } = [];

    public List<ReplayedText> Messages { get; } = [];

    /// <summary>Why the modem could not be used.</summary>
    public string? Trouble { get; set; }

    /// <summary>Commands that the product does not write by itself, and their lines.</summary>
    public List<(int Line, string Asked)> PassedOver { get; } = [];

    /// <summary>Commands that the product wrote and the transcript does not have, and after which line.</summary>
    public IReadOnlyList<(int Line, string Asked)> Missing { get; set; } = [];
}
