using EsimModem.Simulator.Commands;
using EsimModem.Simulator.Profiles;

namespace EsimModem.Simulator;

/// <summary>What makes one model of modem differ from another, as data.</summary>
public sealed record ModemProfile
{
    public required string Name { get; init; }

    public required string Manufacturer { get; init; }

    public required string Model { get; init; }

    public required string Revision { get; init; }

    /// <summary>The first eight digits of the IMEI.</summary>
    public required string TypeAllocation { get; init; }

    /// <summary>The lines that ATI prints; "{imei}" stands for the IMEI.</summary>
    internal IReadOnlyList<string> Information { get; init; } = [];

    internal IReadOnlyList<BootLine> Boot { get; init; } = [];

    /// <summary>Commands of the maker's own, or common ones done in his way.</summary>
    internal IReadOnlyDictionary<string, Handler> Own { get; init; } = new Dictionary<string, Handler>();

    /// <summary>Common commands that this model does not know.</summary>
    internal IReadOnlyList<string> Lacks { get; init; } = [];

    /// <summary>Commands after which this model answers nothing any more.</summary>
    internal IReadOnlyList<string> HangsOn { get; init; } = [];

    internal string UnknownCommand { get; init; } = "ERROR";

    internal UssdStyle Ussd { get; init; } = UssdStyle.ByCharset;

    /// <summary>The result for a request in a coding that this model does not take.</summary>
    internal Final UssdMisread { get; init; } = Final.Equipment(50);

    internal string UssdComma { get; init; } = ",";

    /// <summary>How often the network's release (mode 2) carries the last text of a dialogue.</summary>
    internal double ReleaseCarriesAnswer { get; init; }

    internal bool CancelWithoutSessionFails { get; init; }

    internal IReadOnlyList<string> Charsets { get; init; } = ["GSM", "IRA", "UCS2"];

    internal string Charset { get; init; } = "GSM";

    /// <summary>The character set in which this model shows "?" for every letter it does not have; empty when it never does.</summary>
    internal string BlindCharset { get; init; } = "";

    internal IReadOnlyList<string> CardPulled { get; init; } = ["+CPIN: NOT INSERTED"];

    internal IReadOnlyList<string> CardInserted { get; init; } = ["+CPIN: READY"];

    /// <summary>What the model prints unasked every now and then; a fault may put such a line anywhere.</summary>
    internal IReadOnlyList<string> Chatter { get; init; } = [];

    /// <summary>The time to the first line of chatter; zero: it never chatters by itself.</summary>
    internal TimeSpan ChatterEvery { get; init; }

    internal TimeSpan BootTime { get; init; } = TimeSpan.FromSeconds(5);

    internal TimeSpan CardTime { get; init; } = TimeSpan.FromSeconds(2);

    internal TimeSpan RegistrationTime { get; init; } = TimeSpan.FromSeconds(6);

    internal int AccessTechnology { get; init; }

    /// <summary>With automatic time on, this model shows the time of Greenwich with the local zone beside it.</summary>
    internal bool ShowsGreenwich { get; init; }

    internal TimeSpan Delay(Pace pace) => pace switch
    {
        Pace.Instant => Instant,
        Pace.Card => Instant + TimeSpan.FromMilliseconds(60),
        Pace.Network => Instant + TimeSpan.FromMilliseconds(350),
        _ => TimeSpan.FromSeconds(35),
    };

    internal TimeSpan Instant { get; init; } = TimeSpan.FromMilliseconds(6);
}
