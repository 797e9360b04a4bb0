using EsimModem.Bank;
using EsimModem.Ledger;
using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>The whole product on a make-believe bank with a pressed clock; its files lie in a folder of their own that goes away with it.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private Stage(string folder, PressedClock clock, TownLoop town, SimulatedBank world, Box box)
    {
        (Clock, Town, World, Box, Folder) = (clock, town, world, box, folder);
        Time = new PressedTime(box, town, clock);
    }

    public string Folder { get; }
    public PressedClock Clock { get; }
    public TownLoop Town { get; }
    public SimulatedBank World { get; }
    public Box Box { get; }
    public PressedTime Time { get; }
    public BankLoop Loop => Box.Loop;
    public ILedger Ledger => Box.Ledger;
    public Bank.Bank Bank => Box.Bank;

    /// <summary>Sets the stage; nothing runs before <see cref="Box.Begin"/>.</summary>
    /// <param name="change">What is to be otherwise than in the make-believe configuration.</param>
    public static Stage Open(RehearsalPlan plan, Serilog.ILogger log, Func<BankSettings, BankSettings>? change = null)
    {
        var folder = Directory.CreateTempSubdirectory("esim-modem-").FullName;
        var clock = new PressedClock(RehearsalPlan.Start);
        var town = new TownLoop(clock);
        Stage? stage = null;
        town.Within(() =>
        {
            var world = SimulatedBank.Build(plan.World, clock);
            world.MoveTo(town);
            MakeBelieve.Write(world, folder);
            stage = new Stage(folder, clock, town, world, new Box(folder, clock, world, log, change) { Gathers = !plan.IsWatched });
            stage.Box.Start();
        });
        return stage!;
    }

    public async ValueTask DisposeAsync()
    {
        await Box.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
