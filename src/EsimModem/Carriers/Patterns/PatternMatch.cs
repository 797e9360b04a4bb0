namespace EsimModem.Carriers.Patterns;

/// <summary>Where a pattern was found, and where its pieces begin.</summary>
internal sealed record PatternMatch(int Index, int Length, IReadOnlyList<PiecePlace> Pieces);
