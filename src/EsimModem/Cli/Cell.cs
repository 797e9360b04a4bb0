namespace EsimModem.Cli;

/// <summary>One field of a table.</summary>
internal readonly record struct Cell(string Text, Paint Paint = Paint.None)
{
    public static implicit operator Cell(string? text) => new(text ?? "");
}
