namespace EsimModem.Cli;

/// <summary>Where words go and come from, and what the other side can show.</summary>
/// <param name="Colour">Whether colours are wanted: on a terminal, and never with NO_COLOR.</param>
/// <param name="Width">The columns of the terminal; null where it is none and lines may be of any length.</param>
/// <param name="Typed">Whether a person types what comes in, and sees what he types.</param>
internal sealed record Output(TextWriter Out, TextWriter Err, TextReader In, bool Colour = false, int? Width = null, bool Typed = false)
{
    internal string Paint(string text, Paint paint) => Colour && paint != Cli.Paint.None ? $"\e[{(int)paint}m{text}\e[0m" : text;
}
