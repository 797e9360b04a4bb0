namespace EsimModem.Store;

/// <summary>Names under which the book keeps what it must know of itself.</summary>
internal static class KeptNames
{
    /// <summary>Orders are numbered from above this on: so far another state of this book had come.</summary>
    public const string OrdersAbove = "book.ordersAbove";

    /// <summary>The book has a witness beside it; arriving without one it was put there by somebody.</summary>
    public const string Witnessed = "book.witnessed";

    /// <summary>This file is a copy, made at that moment.</summary>
    public const string Copied = "book.copied";

    /// <summary>Rows that a check found broken and told of.</summary>
    public const string Told = "book.told";
}
