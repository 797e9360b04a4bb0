using EsimModem.Bank;

namespace EsimModem.Cli;

/// <summary>Tells systemd that the loop still turns, by asking the loop itself.</summary>
internal sealed class WatchdogPet : IDisposable
{
    private readonly ITimer? _timer;

    public WatchdogPet(SystemdNotify systemd, BankLoop loop, TimeProvider time)
    {
        if (systemd.Watchdog is not { } most) return;
        _timer = time.CreateTimer(_ => loop.Post(_ => systemd.Alive(), null), null, most / 3, most / 3);
    }

    public void Dispose() => _timer?.Dispose();
}
