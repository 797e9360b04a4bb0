namespace EsimModem.Carriers.Patterns;

/// <summary>One <c>{name:type}</c> of a pattern and the group of the expression that marks its place.</summary>
internal sealed record Piece(string Name, PieceType Type, int Group);
