namespace EsimModem.Modems.Answers;

/// <summary>What a Huawei knows about its service (^SYSINFO).</summary>
internal sealed record SystemInfo(int ServiceStatus, int? ServiceDomain, int? Roaming, int? Mode, int? SimState, int? Submode)
{
    /// <summary>Null when no line answers the question. The sixth field is a lock state that nobody documents.</summary>
    public static SystemInfo? Read(IReadOnlyList<string> lines) =>
        lines.Fields("^SYSINFO") is { } fields && fields.Number(0) is { } status
            ? new SystemInfo(status, fields.Number(1), fields.Number(2), fields.Number(3), fields.Number(4), fields.Number(6))
            : null;
}
