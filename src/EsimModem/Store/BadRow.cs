namespace EsimModem.Store;

/// <summary>The first row at which the book does not prove itself, and how.</summary>
internal sealed record BadRow(long Row, string How);
