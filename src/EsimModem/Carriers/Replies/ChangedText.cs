using EsimModem.Modems;

namespace EsimModem.Carriers.Replies;

/// <summary>A stored text that a rule would read otherwise.</summary>
internal sealed record ChangedText(CarrierText Text, IReadOnlyList<RuleChange> Changes);
