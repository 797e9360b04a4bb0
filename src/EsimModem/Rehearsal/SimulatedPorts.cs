using EsimModem.Serial;
using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>The ports of a make-believe bank, as streams in memory.</summary>
internal sealed class SimulatedPorts : IPorts
{
    private readonly SimulatedBank _bank;

    public SimulatedPorts(SimulatedBank bank)
    {
        _bank = bank;
        bank.Plugged += In;
        bank.Unplugged += Out;
    }

    public TimeSpan LookAgain => TimeSpan.FromDays(1);

    public event Action? Changed;

    /// <summary>Whoever watched the ports is gone.</summary>
    public void Forget()
    {
        _bank.Plugged -= In;
        _bank.Unplugged -= Out;
    }

    public IReadOnlyList<FoundPort> Find() => [.. _bank.Ports.Select(name => new FoundPort(name, name, 115200))];

    public ValueTask<Stream> Open(FoundPort port, CancellationToken stop)
    {
        try
        {
            return ValueTask.FromResult(_bank.Open(port.Name));
        }
        catch (FileNotFoundException e)
        {
            throw new PortUnavailableException($"The port {port.Name} is not there; plug the modem in.", e);
        }
    }

    public bool CanRestart(FoundPort port, Restart way) => true;

    public ValueTask<string?> Restart(FoundPort port, Restart way)
    {
        var modem = Enumerable.Range(0, _bank.Modems.Count).First(number => _bank.PortOf(number) == port.Name);
        _bank.Unplug(modem);
        if (!_bank.Modems[modem].IsTakenBack) return ValueTask.FromResult<string?>("it was taken off and the kernel did not take it back (make-believe); pull it out and put it back");
        _bank.Replug(modem);
        return ValueTask.FromResult<string?>(null);
    }

    private void In(int modem, string name) => Changed?.Invoke();

    private void Out(int modem) => Changed?.Invoke();
}
