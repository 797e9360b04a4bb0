using EsimModem.At;
using EsimModem.Modems.Dialects;

namespace EsimModem.Modems.Recovery;

/// <summary>The rungs that are taken by commands (+CFUN, 3GPP 27.007 section 8.2, and each family's own).</summary>
internal sealed class Repair(AtChannel line, TimeProvider time)
{
    private const string On = "AT+CFUN=1";
    private static readonly TimeSpan Off = TimeSpan.FromSeconds(3);

    /// <summary>A modem that obeys is gone, or says so, before this; one on a plain serial line stays mute for its start.</summary>
    private static readonly TimeSpan Starting = TimeSpan.FromSeconds(15);

    public static bool Knows(Dialect dialect, Rung rung) => CommandFor(dialect, rung) is not null;

    public async Task Take(Dialect dialect, Rung rung)
    {
        if (CommandFor(dialect, rung) is not { } command)
            return;
        if (rung is Rung.Reset)
        {
            await line.Send(new AtCommand(command) { Resets = true, Patience = Patience.Radio });
            await Task.WhenAny(line.Closed, Task.Delay(Starting, time));
            return;
        }

        await line.Send(new AtCommand(command) { Patience = Patience.Radio });
        await Task.WhenAny(line.Closed, Task.Delay(Off, time));
        await line.Send(new AtCommand(On) { Patience = Patience.Radio });
    }

    private static string? CommandFor(Dialect dialect, Rung rung) => rung switch
    {
        Rung.Radio => dialect.RadioOff,
        Rung.Card => dialect.CardOff,
        Rung.Reset => dialect.Reset,
        _ => null,
    };
}
