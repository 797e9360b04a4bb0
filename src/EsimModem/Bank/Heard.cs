using EsimModem.Modems;

namespace EsimModem.Bank;

/// <summary>An answer to a question of ours, and why its figures are not believed; null where they are.</summary>
internal sealed record Heard(UssdAnswer Answer, string? Doubt = null);
