using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>A make-believe bank on ptys, with the files beside it by which a daemon can be run.</summary>
internal sealed class PtyTown : IDisposable
{
    private readonly PtyBank _served;

    private PtyTown(PtyBank served, string configuration) => (_served, Configuration) = (served, configuration);

    public string Folder => _served.Folder;

    /// <summary>The path of the configuration.</summary>
    public string Configuration { get; }

    public static PtyTown Open(string folder, BankPlan plan, TimeProvider time)
    {
        var bank = SimulatedBank.Build(plan, time);
        var configuration = MakeBelieve.Write(bank, folder);
        return new PtyTown(PtyBank.Serve(bank, folder), configuration);
    }

    public void Dispose() => _served.Dispose();
}
