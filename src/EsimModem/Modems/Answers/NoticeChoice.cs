namespace EsimModem.Modems.Answers;

/// <summary>What a modem says it could be set to announce (+CNMI=?, 3GPP 27.005 section 3.4.1). Many lie: try downwards and ask back.</summary>
internal sealed record NoticeChoice(
    IReadOnlyList<int> Mode,
    IReadOnlyList<int> Messages,
    IReadOnlyList<int> Broadcasts,
    IReadOnlyList<int> Reports,
    IReadOnlyList<int> Buffer)
{
    /// <summary>Null when no line answers the question.</summary>
    public static NoticeChoice? Read(IReadOnlyList<string> lines) =>
        lines.Fields("+CNMI") is { } fields
            ? new NoticeChoice(fields.Numbers(0), fields.Numbers(1), fields.Numbers(2), fields.Numbers(3), fields.Numbers(4))
            : null;
}
