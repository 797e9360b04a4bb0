using EsimModem.Alerts;
using EsimModem.Bank;
using EsimModem.Config;
using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Simulator;
using EsimModem.Store;

namespace EsimModem.Rehearsal;

/// <summary>The whole product on a make-believe bank with a pressed clock; its files lie in a folder of their own that goes away with it.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private Stage(string folder, PressedClock clock, BankLoop loop, SimulatedBank world, ILedger ledger, Bank.Bank bank)
    {
        (Folder, Clock, Loop, World, Ledger, Bank) = (folder, clock, loop, world, ledger, bank);
        Time = new PressedTime(loop, clock);
    }

    public string Folder { get; }
    public PressedClock Clock { get; }
    public BankLoop Loop { get; }
    public SimulatedBank World { get; }
    public ILedger Ledger { get; }
    public Bank.Bank Bank { get; }
    public PressedTime Time { get; }

    /// <summary>Sets the stage; nothing runs before <see cref="Begin"/>.</summary>
    /// <param name="change">What is to be otherwise than in the make-believe configuration.</param>
    public static Stage Open(RehearsalPlan plan, Serilog.ILogger log, Func<BankSettings, BankSettings>? change = null)
    {
        var folder = Directory.CreateTempSubdirectory("esim-modem-").FullName;
        var (clock, loop) = (new PressedClock(RehearsalPlan.Start), new BankLoop());
        Stage? stage = null;
        loop.Within(() =>
        {
            var world = SimulatedBank.Build(plan.World, clock);
            world.MoveTo(loop);
            var configured = new ConfigurationReader(new Dictionary<string, string>()).Read(MakeBelieve.Write(world, folder));
            if (!configured.IsGood) throw new InvalidOperationException(string.Join('\n', configured.Faults));
            // Make-believe modems tell of their cards; comparing them every few seconds would only heat the machine.
            var settings = configured.Configuration.ForBank() with { Modems = new ModemSettings { CardPoll = TimeSpan.FromHours(6) } };
            settings = change?.Invoke(settings) ?? settings;
            var ledger = Book.Open(new BookOptions(folder) { Inline = true, Synced = false }, clock);
            var proof = new ClockProof(clock, runsOn: true, RehearsalPlan.Start);
            var bank = new Bank.Bank(loop, new SimulatedPorts(world), ledger, configured.Book, settings, clock, proof, new AlertBoard(log, clock), log);
            stage = new Stage(folder, clock, loop, world, ledger, bank);
        });
        return stage!;
    }

    /// <summary>Lets the bank begin; it lives as the clock is pressed.</summary>
    public void Begin(Action<Exception> broken, CancellationToken stop) => Loop.Post(async _ =>
    {
        try { await Bank.Run(stop); }
        catch (Exception e) { broken(e); }
    }, null);

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync();
        Loop.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
