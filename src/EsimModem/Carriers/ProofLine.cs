using EsimModem.Carriers.Yaml;

namespace EsimModem.Carriers;

/// <summary>One example or rule of a carrier file and what came of proving it.</summary>
internal sealed record ProofLine(Place Place, ProofOutcome Outcome, string Sentence)
{
    public override string ToString() => $"{Place}: {SchemaWord} {Sentence}";

    string SchemaWord => Outcome switch { ProofOutcome.Passed => "ok", ProofOutcome.Failed => "FAILED", _ => "note" };
}
