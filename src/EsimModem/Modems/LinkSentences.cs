using EsimModem.At;

namespace EsimModem.Modems;

/// <summary>Says to a person why a link ended, and what to do.</summary>
internal static class LinkSentences
{
    public static string Of(LinkEnd end) => end switch
    {
        LinkEnd.Mute => "Nothing on this port answers AT commands; use the modem's other port, check the speed, or power the modem off and on.",
        LinkEnd.Ended => "The port closed; the modem is looked for until it is back.",
        LinkEnd.Failed => "The port failed; check the cable and the power of the modem, it is looked for until it is back.",
        LinkEnd.Restarting => "The modem restarts again and again; its power supply or hub is probably too weak for it.",
        _ => "The port was closed.",
    };
}
