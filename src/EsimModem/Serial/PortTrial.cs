namespace EsimModem.Serial;

/// <summary>Opens that port of a USB device at which a modem takes commands, and leaves its sisters closed.</summary>
internal sealed class PortTrial(TimeProvider time)
{
    private readonly PortProbe probe = new(time);

    /// <exception cref="PortUnavailableException">No port of the device takes commands, or another one than this: then that one is offered from now on.</exception>
    public async ValueTask<Stream> Open(FoundPort port, UsbChoice choice, CancellationToken stop)
    {
        var isKnown = choice.Knowledge == UsbKnowledge.Known;
        var names = choice.InTurn;
        if (isKnown && names.Count == 1) return TtyLine.Open(port);
        if (time.GetUtcNow() < choice.NotBefore) throw Nobody(port, choice);
        PortUnavailableException? refusal = null;
        foreach (var name in names)
        {
            Stream line;
            try { line = TtyLine.Open(port with { Name = name }); }
            // Of a stranger's ports one may be another program's by right; a known modem that another program has is its own.
            catch (PortUnavailableException e) when (!isKnown || name != port.Name) { refusal ??= e; continue; }
            var voice = await Hear(line, choice, name, names.Count > 1, stop);
            choice.Learn(name, voice);
            if (name == port.Name && (voice is PortVoice.Commands || (voice is PortVoice.Silent && names.Count == 1))) return line;
            await line.DisposeAsync();
            if (voice is PortVoice.Commands) throw new PortUnavailableException($"The modem takes commands at {name} and not at {port.Name}: it is opened there.", null);
        }
        // Whoever drives the modem knows more ways to wake it.
        if (isKnown) return TtyLine.Open(port);
        choice.Rest(time.GetUtcNow());
        throw refusal ?? Nobody(port, choice);
    }

    private async Task<PortVoice> Hear(Stream line, UsbChoice choice, string name, bool hasSisters, CancellationToken stop)
    {
        var isHeard = false;
        try
        {
            var voice = await probe.Hear(line, choice.Knowledge != UsbKnowledge.Known && !choice.HasAnswered(name), hasSisters, stop);
            isHeard = true;
            // Behind a bridge words at another speed look like that.
            return voice is PortVoice.Diagnosis && choice.Knowledge == UsbKnowledge.Lines ? PortVoice.Silent : voice;
        }
        catch (IOException) when (hasSisters)
        {
            // A data port may end at once; where the device is gone, opening its sister says so.
            return PortVoice.Silent;
        }
        finally
        {
            if (!isHeard) await line.DisposeAsync();
        }
    }

    private static PortUnavailableException Nobody(FoundPort port, UsbChoice choice) =>
        new($"No port at {port.Place} takes commands ({choice.Told()}): wait until the modem has started, or name its port under `modems:`.", null);
}
