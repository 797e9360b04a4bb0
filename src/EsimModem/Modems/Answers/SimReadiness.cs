namespace EsimModem.Modems.Answers;

/// <summary>How far a Quectel has come with its card (+QINISTAT): a sum of one, two and four.</summary>
internal sealed record SimReadiness(bool Pin, bool Messages, bool PhoneBook)
{
    /// <summary>Null when no line answers the question.</summary>
    public static SimReadiness? Read(IReadOnlyList<string> lines) =>
        lines.Fields("+QINISTAT")?.Number(0) is { } sum ? new SimReadiness((sum & 1) != 0, (sum & 2) != 0, (sum & 4) != 0) : null;
}
