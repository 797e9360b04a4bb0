using EsimModem.Modems;
using EsimModem.Simulator;

namespace EsimModem.Tests.Modems;

/// <summary>A make-believe modem with its card, and the product's modem that is brought up on it.</summary>
internal sealed record OneModem(SimulatedBank Bank, PressedClock Clock, List<ModemNews> News)
{
    public SimulatedModem Modem => Bank.Modems[0];

    public SimulatedCard Card => Bank.Cards[0];

    public static PressedClock NewClock() => new(new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(5)));

    /// <param name="before">What is done to the make-believe modem before anybody speaks to it.</param>
    public static void Story(string profile, Func<Modem, OneModem, Task> story, string? pin = null, Action<OneModem>? before = null, int cards = 1)
    {
        var clock = NewClock();
        new SimulatorLoop().Press(clock, async () =>
        {
            var bank = SimulatedBank.Build(new BankPlan { Cards = [.. Enumerable.Repeat(new CardPlan("kcell") { Profile = ModemProfiles.Named(profile), Pin = pin }, cards)] }, clock);
            var world = new OneModem(bank, clock, []);
            before?.Invoke(world);
            await using var modem = new Modem(bank.Plug(0), clock, SomeModems.Settings, new UssdForms(), world.News.Add);
            await modem.Start(CancellationToken.None);
            await story(modem, world);
            return true;
        }, TimeSpan.FromHours(12));
    }

    public Task Pass(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), Clock);
}
