using System.Runtime.InteropServices;
using EsimModem.Bank;

namespace EsimModem.Cli;

/// <summary>SIGHUP reads the configuration again.</summary>
internal sealed class ReloadSignal(BankLoop loop, LiveConfiguration live) : IDisposable
{
    private readonly PosixSignalRegistration _registration = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
    {
        signal.Cancel = true;
        var take = live.ReadAll();
        loop.Post(_ => take(), null);
    });

    public void Dispose() => _registration.Dispose();
}
