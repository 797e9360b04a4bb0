namespace EsimModem.Web;

/// <summary>What became of a rule that was to be written into the owner's file.</summary>
/// <param name="File">Where it stands now; null where it was not written.</param>
/// <param name="Refusal">Why not, or why it is not in force there, with the remedy.</param>
internal sealed record RuleSaved(string? File, string? Refusal = null);
