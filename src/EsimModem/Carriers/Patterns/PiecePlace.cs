namespace EsimModem.Carriers.Patterns;

/// <summary>Where in the text a piece begins.</summary>
internal readonly record struct PiecePlace(Piece Piece, int Index);
