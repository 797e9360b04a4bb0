namespace EsimModem.Modems.Answers;

/// <summary>How the modem announces messages (+CNMI?, 3GPP 27.005 section 3.4.1).</summary>
internal sealed record NoticeSettings(int Mode, int Messages, int? Broadcasts, int? Reports, int? Buffer)
{
    /// <summary>Null when no line shows at least the mode and what happens to messages.</summary>
    public static NoticeSettings? Read(IReadOnlyList<string> lines) =>
        lines.Fields("+CNMI") is { } fields && fields.Number(0) is { } mode && fields.Number(1) is { } messages
            ? new NoticeSettings(mode, messages, fields.Number(2), fields.Number(3), fields.Number(4))
            : null;
}
