namespace EsimModem.Sims;

/// <summary>Whose own words a card's carrier spoke, where brands share a network; a second answer of another look that agrees settles it.</summary>
/// <param name="At">When the look began that showed it.</param>
/// <param name="Doubted">An answer has contradicted it: from then on only the owner can say.</param>
internal sealed record BrandGuess(string Carrier, DateTimeOffset At, bool Settled = false, bool Doubted = false);
