using EsimModem.Modems;

namespace EsimModem.Bank;

/// <summary>An answer to a question of ours, and why its figures are not believed; null where they are.</summary>
/// <param name="Before">What was said the first time, where nothing came the second time.</param>
internal sealed record Heard(UssdAnswer Answer, string? Doubt = null, CarrierText? Before = null);
