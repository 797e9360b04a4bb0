using EsimModem.Bank;
using EsimModem.Carriers;
using EsimModem.Serial.Health;

namespace EsimModem.Cli.Doctor;

/// <summary>Whether the clock may be trusted with money, and whether the box knows what time it is in Kazakhstan.</summary>
/// <param name="runsOn">The clock goes on while the box is off.</param>
/// <param name="isSynchronized">NTP has set it.</param>
/// <param name="knowsKazakhTime">The zone data knows that Kazakhstan is UTC+5 as a whole since 2024-03-01.</param>
internal sealed class ClockCheck(bool runsOn, bool isSynchronized, bool knowsKazakhTime)
{
    public static ClockCheck OfThisBox(DateTimeOffset now) => new(HostClock.RunsOn(now), HostClock.IsSynchronized(), KazakhTime.IsKnownToTheBox);

    public IEnumerable<Finding> Look()
    {
        if (!runsOn && !isSynchronized)
            yield return Finding.Fault("clock", "it is not proven, since this box has no battery clock that agrees with it and NTP has not set it, and nothing is spent until NTP or a network agrees with it: `timedatectl set-ntp true`, or add a battery clock.");
        else if (!isSynchronized)
            yield return Finding.Note("clock", "NTP has not set it, and the battery clock is trusted as it is: `timedatectl set-ntp true` keeps it right.");
        if (!knowsKazakhTime)
            yield return Finding.Fault("zones", "this box does not know that Kazakhstan is UTC+5 since 2024-03-01; plans are reckoned right all the same, but logs and other programs may be an hour off: `apt install tzdata`, or upgrade it.");
    }
}
