namespace EsimModem.Cli;

/// <summary>Where words go and come from, and what the other side can show.</summary>
/// <param name="Colour">Whether colours are wanted: on a terminal, and never with NO_COLOR.</param>
/// <param name="Width">The columns of the terminal; null where it is none and lines may be of any length.</param>
internal sealed record Output(TextWriter Out, TextWriter Err, TextReader In, bool Colour = false, int? Width = null)
{
    internal string Paint(string text, Paint paint) => Colour && paint != Cli.Paint.None ? $"\e[{(int)paint}m{text}\e[0m" : text;
}
