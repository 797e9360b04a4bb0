using EsimModem.Simulator.Modems;

namespace EsimModem.Simulator.Commands;

/// <summary>Who the modem is: 3GPP 27.007 section 5.</summary>
internal static class IdentityCommands
{
    public static IReadOnlyDictionary<string, Handler> All { get; } = new Dictionary<string, Handler>
    {
        ["+CGMI"] = Bare(modem => modem.Profile.Manufacturer),
        ["+GMI"] = Bare(modem => modem.Profile.Manufacturer),
        ["+CGMM"] = Bare(modem => modem.Profile.Model),
        ["+GMM"] = Bare(modem => modem.Profile.Model),
        ["+CGMR"] = Bare(modem => modem.Profile.Revision),
        ["+GMR"] = Bare(modem => modem.Profile.Revision),
        ["+CGSN"] = Bare(modem => modem.Imei),
        ["+GSN"] = Bare(modem => modem.Imei),
        ["+GCAP"] = Bare(_ => "+GCAP: +CGSM"),
        ["+CSCS"] = Charset,
    };

    private static Handler Bare(Func<ModemBody, string> text) => (modem, command) => command.Form switch
    {
        CommandForm.Run or CommandForm.Read => Answer.Line(text(modem)),
        CommandForm.Test => Answer.Ok,
        _ => Answer.Failed(50),
    };

    private static Answer Charset(ModemBody modem, AtCommand command)
    {
        var known = modem.Profile.Charsets;
        switch (command.Form)
        {
            case CommandForm.Read:
                return Answer.Line($"+CSCS: \"{modem.Settings.Charset}\"");
            case CommandForm.Test:
                return Answer.Line($"+CSCS: ({string.Join(',', known.Select(name => $"\"{name}\""))})");
            case CommandForm.Set when known.Contains(command[0].Text.ToUpperInvariant()):
                modem.Settings.Charset = command[0].Text.ToUpperInvariant();
                return Answer.Ok;
            default:
                return Answer.Failed(50);
        }
    }
}
