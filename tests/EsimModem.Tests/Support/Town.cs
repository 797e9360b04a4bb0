using EsimModem.Alerts;
using EsimModem.Bank;
using EsimModem.Config;
using EsimModem.Ledger;
using EsimModem.Rehearsal;
using EsimModem.Renewals;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Store;
using Serilog.Core;

namespace EsimModem.Tests.Support;

/// <summary>The whole product on a make-believe bank with a clock that a story presses: no process, no thread, no waiting.</summary>
internal sealed class Town : IAsyncDisposable
{
    private readonly Stage _stage;
    private readonly CancellationTokenSource _stop = new();
    private EsimModem.Bank.Bank? _other;

    private Town(Stage stage) => _stage = stage;

    public SimulatedBank World => _stage.World;
    public Box Box => _stage.Box;
    public ILedger Ledger => _other?.Ledger ?? _stage.Ledger;
    public EsimModem.Bank.Bank Bank => _other ?? _stage.Bank;
    public DateTimeOffset Now => _stage.Clock.GetUtcNow();

    /// <summary>The card of a bank of one.</summary>
    public string Iccid => World.Cards[0].Iccid;

    /// <summary>A bank with those cards, each adopted at once, in a world without chance.</summary>
    public static Task<Town> Begin(RenewalMode renewals, params CardPlan[] cards) => BeginIn(_ => { }, renewals, cards);

    /// <summary>The same in a world that is changed before anything happens in it.</summary>
    public static Task<Town> BeginIn(Action<SimulatedBank> change, RenewalMode renewals, params CardPlan[] cards) =>
        BeginIn(change, settings => settings with { Renewals = renewals }, cards);

    /// <summary>The same with an owner who decided what the story needs.</summary>
    public static async Task<Town> BeginIn(Action<SimulatedBank> change, Func<BankSettings, BankSettings> decide, params CardPlan[] cards)
    {
        var plan = new RehearsalPlan(cards.Length) { World = new BankPlan(cards.Length) { Cards = cards, OwnFaults = Faults.None } };
        var town = new Town(Stage.Open(plan, Logger.None, decide));
        change(town.World);
        town._stage.Box.Begin();
        town.Pass(TimeSpan.FromMinutes(1));
        foreach (var card in town.World.Cards) await town.Do(desk => desk.Cards.Adopt(card.Iccid, "owner"));
        return town;
    }

    /// <summary>The box is switched off in order, and another one with an empty book is put on the modems.</summary>
    public void TakeAnotherBox()
    {
        _stage.Box.End();
        _stage.Loop.Within(() =>
        {
            var configured = new ConfigurationReader(new Dictionary<string, string>()).Read(Path.Combine(_stage.Box.Folder, "esim-modem.yaml"));
            var clock = new BoxClock(_stage.Clock, _stage.Loop);
            var book = Book.Open(new BookOptions(Path.Combine(_stage.Folder, "other")) { Inline = true, Synced = false }, clock);
            _other = new(_stage.Loop, new SimulatedPorts(World), book, configured.Book, _stage.Box.Settings with { Name = "the other box" }, clock,
                new ClockProof(clock, true, Now), new AlertBoard(Logger.None, clock), Logger.None);
        });
        _stage.Loop.Post(async _ => await _other!.Run(_stop.Token), null);
    }

    /// <summary>Lets time pass; all that is due in it happens.</summary>
    public void Pass(TimeSpan time)
    {
        _stage.Time.RunTo(Now + time);
        if (_stage.Box.Broken is { } broken) throw new InvalidOperationException("The bank ended in the middle of the story.", broken);
    }

    /// <summary>Lets time pass until <paramref name="here"/> says so between two pieces of the program's work.</summary>
    public void PassTo(TimeSpan most, Func<bool> here)
    {
        _stage.Time.Halt = here;
        Pass(most);
        _stage.Time.Halt = null;
    }

    /// <summary>Lets time pass until what is looked for is there.</summary>
    public T Until<T>(string what, TimeSpan most, Func<T?> look) where T : class
    {
        for (var end = Now + most; Now < end; Pass(TimeSpan.FromSeconds(1)))
            if (look() is { } seen) return seen;
        throw new AssertionException($"{what} did not come within {most}; the book says:\n{string.Join('\n', Ledger.History(null, 40, null).Select(row => $"{row.At:u} {row.What} {row.Text}"))}");
    }

    /// <summary>The owner's files say something else from now on.</summary>
    public void Learn(params string[] files) => Learn(null, files);

    /// <summary>And the world's list something else.</summary>
    public void Learn(Lazy<EsimModem.Carriers.World.WorldList>? world, params string[] files)
    {
        var faults = new EsimModem.Carriers.Yaml.Faults();
        var book = EsimModem.Carriers.CarrierBook.Read(EsimModem.Carriers.BuiltInFiles.Carriers, files.Select((text, index) => new EsimModem.Carriers.CarrierFile($"own{index}.yaml", text)), faults, world);
        Assert.That(faults, Is.Empty);
        _stage.Loop.Within(() => Bank.Follow(_stage.Box.Settings, book));
    }

    /// <summary>A person's wish, as the desk fulfils it.</summary>
    public Task<T> Do<T>(Func<Desk, Task<T>> wish)
    {
        Task<T>? done = null;
        _stage.Loop.Within(() => done = wish(Bank.Desk));
        Pass(TimeSpan.FromSeconds(1));
        return done!;
    }

    /// <summary>A wish that is begun now and goes on as time passes.</summary>
    public Task<T> Begin<T>(Func<Desk, Task<T>> wish)
    {
        Task<T>? begun = null;
        _stage.Loop.Within(() => begun = wish(Bank.Desk));
        return begun!;
    }

    public Task Do(Func<Desk, Task> wish) => Do(async desk =>
    {
        await wish(desk);
        return true;
    });

    public PersonTask? Task(TaskKind kind) => Bank.Tasks().FirstOrDefault(task => task.Kind == kind);

    public IReadOnlyList<Order> Orders(OrderKind kind) => Ledger.Orders(new OrderQuery(Kind: kind));

    /// <summary>How often the carrier really took money from the card.</summary>
    public int Charges() => World.Ledger.Charges(Iccid).Count;

    public async ValueTask DisposeAsync()
    {
        if (_other is null) _stage.Box.End();
        _stage.Loop.Within(_stop.Cancel);
        _stage.Loop.RunUntilIdle();
        if (_other is not null) await _other.Ledger.DisposeAsync();
        await _stage.DisposeAsync();
        _stop.Dispose();
    }
}
