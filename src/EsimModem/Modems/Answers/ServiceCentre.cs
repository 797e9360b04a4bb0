namespace EsimModem.Modems.Answers;

/// <summary>The service centre messages are sent through (+CSCA?, 3GPP 27.005 section 3.3.1); without a number nothing can be sent.</summary>
internal sealed record ServiceCentre(string? Number, int? Type)
{
    /// <summary>Null when no line answers the question.</summary>
    public static ServiceCentre? Read(IReadOnlyList<string> lines) =>
        lines.Fields("+CSCA") is { } fields ? new ServiceCentre(ModemNumber.Decode(fields.Text(0)), fields.Number(1)) : null;
}
