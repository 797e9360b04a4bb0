namespace EsimModem.At;

/// <summary>What came of a command: its answer lines and how it ended.</summary>
internal sealed record AtReply(IReadOnlyList<string> Lines, FinalKind Final, string Text, int? Code = null)
{
    /// <summary>False only when no byte of the command left the box.</summary>
    public bool Written { get; init; } = true;

    /// <summary>What was to be written at the prompt has been, or may have been.</summary>
    public bool PayloadLeft { get; init; }

    public bool Ok => Final == FinalKind.Ok;

    /// <summary>The first answer line, or null when there was none.</summary>
    public string? Line => Lines.Count > 0 ? Lines[0] : null;

    /// <summary>The modem itself said no.</summary>
    public bool Failed => Final is FinalKind.Error or FinalKind.Cme or FinalKind.Cms;
}
