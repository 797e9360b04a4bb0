using EsimModem.At;
using EsimModem.Gsm;

namespace EsimModem.Modems.Dialects;

/// <summary>What a family of modems does in its own way, as a file of dialects says it; a new family is a new file and no code.</summary>
internal sealed record Dialect(string Name)
{
    /// <summary>Words in the maker's name, any case; none means whoever makes such a model.</summary>
    public string[] Makers { get; init; } = [];

    /// <summary>Words in the model's name, any case; none means every model of the maker.</summary>
    public string[] Models { get; init; } = [];

    /// <summary>Commands that tell the card's number, the best first.</summary>
    public string[] CardNumber { get; init; } = [];

    /// <summary>Commands that stop the modem from talking of its own accord.</summary>
    public string[] Hush { get; init; } = [];

    /// <summary>Commands after which the modem reports a card that comes or goes; the first accepted one counts.</summary>
    public string[] CardReports { get; init; } = [];

    /// <summary>Forms of a USSD code in the order in which they are tried.</summary>
    public UssdForm[] UssdForms { get; init; } = [];

    /// <summary>A command that, where it is accepted, makes the modem take plain codes.</summary>
    public string? PlainUssd { get; init; }

    /// <summary>The character set for all that is not asked in UCS2.</summary>
    public string Charset { get; init; } = "GSM";

    /// <summary>The answer comes before the modem's own OK.</summary>
    public bool AnswersEarly { get; init; }

    /// <summary>The coding stands behind a code; a few modems refuse it.</summary>
    public bool NamesCoding { get; init; } = true;

    /// <summary>From the code to the modem's OK.</summary>
    public TimeSpan UssdAck { get; init; }

    /// <summary>How long a card may be busy after the start.</summary>
    public TimeSpan CardWait { get; init; }

    /// <summary>Commands that tell how many tries are left for the PIN, the best first.</summary>
    public PinQuestion[] PinTries { get; init; } = [];

    /// <summary>Commands that make the modem keep the network's time; of alternatives in one row the first accepted one counts.</summary>
    public string[][] Clock { get; init; } = [];

    /// <summary>A command that tells the time of the network's last word, where there is one.</summary>
    public string? NetworkTime { get; init; }

    /// <summary>How messages may be announced (the figures of +CNMI, 3GPP 27.005 section 3.4.1), the best first.</summary>
    public string[] Notices { get; init; } = [];

    /// <summary>A command that starts the modem anew.</summary>
    public string? Reset { get; init; }

    /// <summary>A command that switches the radio off and leaves the modem talking; AT+CFUN=1 switches it on again.</summary>
    public string? RadioOff { get; init; }

    /// <summary>A command that takes the card's supply away; AT+CFUN=1 gives it back. Null where that could silence the modem.</summary>
    public string? CardOff { get; init; }

    public AtSettings Line { get; init; } = AtSettings.Default;
}
