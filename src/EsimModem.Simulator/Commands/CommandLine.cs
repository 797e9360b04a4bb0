namespace EsimModem.Simulator.Commands;

/// <summary>Takes a command line apart as V.250 section 5.2 has it: basic commands stand together, extended ones end at a semicolon.</summary>
internal static class CommandLine
{
    private const string ExtendedPrefixes = "+^$*#%!_";

    /// <summary>Gives the commands after "AT"; false means that a modem would call the line wrong.</summary>
    public static bool TryParse(string body, out IReadOnlyList<AtCommand> commands)
    {
        var found = new List<AtCommand>();
        commands = found;
        for (var at = 0; at < body.Length;)
        {
            if (body[at] is ' ' or ';')
            {
                at++;
                continue;
            }

            var end = ExtendedPrefixes.Contains(body[at]) ? EndOfExtended(body, at) : EndOfBasic(body, at);
            if (end == at)
                return false;
            found.Add(ExtendedPrefixes.Contains(body[at]) ? Extended(body[at..end]) : Basic(body[at..end]));
            at = end;
        }

        return true;
    }

    private static int EndOfExtended(string body, int start)
    {
        var quoted = false;
        for (var i = start; i < body.Length; i++)
        {
            if (body[i] == '"')
                quoted = !quoted;
            else if (body[i] == ';' && !quoted)
                return i;
        }

        return body.Length;
    }

    private static int EndOfBasic(string body, int start)
    {
        var i = start;
        if (body[i] == '&')
            i++;
        if (i == body.Length || !char.IsAsciiLetter(body[i]))
            return start;
        if (char.ToUpperInvariant(body[i]) == 'D')
            return EndOfExtended(body, start);
        i++;
        while (i < body.Length && (char.IsAsciiDigit(body[i]) || body[i] is '=' or '?'))
            i++;
        return i;
    }

    private static AtCommand Extended(string text)
    {
        var end = text.AsSpan().IndexOfAny('=', '?');
        if (end < 0)
            return new(text.TrimEnd().ToUpperInvariant(), CommandForm.Run, "");
        var name = text[..end].ToUpperInvariant();
        if (text[end] == '?')
            return new(name, CommandForm.Read, "");
        var given = text[(end + 1)..];
        return given.Trim() == "?" ? new(name, CommandForm.Test, "") : new(name, CommandForm.Set, given);
    }

    private static AtCommand Basic(string text)
    {
        var letters = text[0] == '&' ? 2 : 1;
        var name = text[..letters].ToUpperInvariant();
        var given = text[letters..];
        return new(name, given.EndsWith('?') ? CommandForm.Read : CommandForm.Run, given.TrimEnd('?'));
    }
}
