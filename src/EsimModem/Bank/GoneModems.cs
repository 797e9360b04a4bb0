using EsimModem.Modems;

namespace EsimModem.Bank;

/// <summary>The modems that were here since the start of the program and are not any more, as they were seen last: a list that forgets who is gone rings no alarm.</summary>
internal sealed class GoneModems(TimeProvider time)
{
    private const int Most = 300;
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    private readonly List<(string Port, DateTimeOffset At, ModemSnapshot Last)> _gone = [];

    /// <summary>Its line has ended; one that never named itself may be anything.</summary>
    public void Keep(string port, ModemSnapshot last)
    {
        if (last.Imei is null) return;
        _gone.RemoveAll(one => one.Last.Imei == last.Imei || IsOver(one.At));
        if (_gone.Count == Most) _gone.RemoveAt(0);
        var now = time.GetUtcNow();
        _gone.Add((port, now, last with { State = ModemState.Absent, SignalDbm = null, Registered = false, Roaming = false, Faults = [RecoveryWords.Absent(now), .. last.Faults] }));
    }

    /// <summary>Those of them that are nowhere, and whose place nobody has taken.</summary>
    /// <param name="ports">The ports that are here.</param>
    /// <param name="present">The modems that are here; a card that is in one of them is not shown in another.</param>
    public IEnumerable<ModemSnapshot> Missing(IReadOnlySet<string> ports, IReadOnlyList<ModemSnapshot> present) =>
        from one in _gone
        where !IsOver(one.At) && !ports.Contains(one.Port) && present.All(modem => modem.Imei != one.Last.Imei && modem.Port != one.Last.Port)
        select one.Last.Iccid is { } iccid && present.Any(modem => modem.Iccid == iccid) ? one.Last with { Iccid = null } : one.Last;

    private bool IsOver(DateTimeOffset at) => time.GetUtcNow() >= at + Remembered;
}
