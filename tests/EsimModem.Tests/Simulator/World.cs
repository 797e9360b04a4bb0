using EsimModem.Simulator;

namespace EsimModem.Tests.Simulator;

/// <summary>A bank with a pressed clock and a loop, for tests that talk to it by hand.</summary>
internal sealed class World
{
    public static readonly DateTimeOffset Start = new(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(5));

    public World(BankPlan plan, DateTimeOffset? start = null)
    {
        Clock = new PressedClock(start ?? Start);
        Bank = SimulatedBank.Build(plan, Clock);
        Bank.MoveTo(Loop);
    }

    public PressedClock Clock { get; }

    public SimulatorLoop Loop { get; } = new();

    public SimulatedBank Bank { get; }

    /// <summary>A world with one modem.</summary>
    public static World Of(ModemProfile profile, string carrier = "kcell", Func<CardPlan, CardPlan>? change = null)
    {
        var card = new CardPlan(carrier) { Profile = profile };
        return new World(new BankPlan { Cards = [change is null ? card : change(card)] });
    }

    public Host Host(int modem = 0) => new(Bank.Plug(modem), Clock);

    public T Run<T>(Func<Task<T>> work) => Loop.Press(Clock, work, TimeSpan.FromDays(2));

    public void Run(Func<Task> work) => Run(async () =>
    {
        await work();
        return true;
    });

    public void Pass(TimeSpan time) => Loop.Press(Clock, time);
}
