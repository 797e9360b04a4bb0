using EsimModem.At;
using EsimModem.Modems.Answers;

namespace EsimModem.Modems;

/// <summary>The character set in force on the modem (+CSCS, 3GPP 27.007 section 5.5), which codes and texts follow.</summary>
internal sealed class Charset(AtChannel line)
{
    /// <summary>Null until the modem has confirmed one.</summary>
    public string? Current { get; private set; }

    public void Forget() => Current = null;

    /// <summary>Selects a set; false means that the modem keeps another.</summary>
    public async Task<bool> TrySelect(string name)
    {
        if (Current == name)
            return true;
        var reply = await line.Send(new AtCommand($"AT+CSCS=\"{name}\""));
        if (reply.Failed)
            reply = await line.Send(new AtCommand($"AT+CSCS={name}"));
        // Some modems say OK and keep the old one.
        var shown = await line.Send(AtCommand.Ask("AT+CSCS?", "+CSCS:"));
        var inForce = CharacterSet.Read(shown.Lines) is { } set ? ModemText.Decode(set, null) : null;
        Current = inForce ?? (reply.Ok ? name : Current);
        return string.Equals(Current, name, StringComparison.OrdinalIgnoreCase);
    }
}
