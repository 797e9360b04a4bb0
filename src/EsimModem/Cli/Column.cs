namespace EsimModem.Cli;

/// <summary>A column of a table: its head, and whether figures stand at its right edge.</summary>
internal readonly record struct Column(string Head, bool Right = false)
{
    public static implicit operator Column(string head) => new(head);
}
