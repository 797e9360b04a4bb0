using EsimModem.Gsm;

namespace EsimModem.Modems;

/// <summary>One +CUSD result (3GPP 27.007 section 7.15): where the dialogue stands, and the words with it if there are any.</summary>
internal sealed record Cusd(int Mode, int? Dcs, string? Raw, UssdText? Said, bool Truncated)
{
    /// <summary>Modes beyond the specification occur; their text is delivered and the dialogue counts as closed.</summary>
    public CusdState State => Mode is >= 0 and <= 5 ? (CusdState)Mode : CusdState.Unknown;

    public string? Text => Said?.Text;

    /// <summary>Reads the lines of one result, given as a line splitter cut them; null when there is no mode to read.</summary>
    public static Cusd? Read(IReadOnlyList<string> lines, string? charset = null, bool isPacker = false)
    {
        if (CusdLine.Parse(string.Join('\n', lines)) is not { } line)
            return null;
        var said = line.String is null ? null : UssdText.Decode(line.String, line.Dcs, charset, isPacker);
        return new Cusd(line.Mode, line.Dcs, line.String, said, line.Open);
    }

    /// <summary>Whether the string of this result has begun and not ended, so that the next line belongs to it.</summary>
    public static bool IsOpen(IReadOnlyList<string> lines) => CusdLine.Parse(string.Join('\n', lines)) is { Open: true };
}
