namespace EsimModem.Modems.Answers;

/// <summary>Manufacturer, model and revision (+CGMI, +CGMM, +CGMR, 3GPP 27.007 section 5): bare, quoted, or behind a label.</summary>
internal static class DeviceText
{
    private static readonly string[] Labels = ["Manufacturer", "Model", "Revision"];

    /// <summary>Null when no line has anything to say.</summary>
    public static string? Read(IReadOnlyList<string> lines) =>
        lines.Select(WithoutLabel).FirstOrDefault(text => text.Length > 0);

    private static string WithoutLabel(string line)
    {
        var text = line.Trim();
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var label = colon > 0 ? text[..colon].Trim() : "";
        var labelled = label is ['+', ..] || Labels.Contains(label, StringComparer.OrdinalIgnoreCase);
        return (labelled ? text[(colon + 1)..] : text).Trim().Trim('"').Trim();
    }
}
