using EsimModem.Simulator;

namespace EsimModem.Tests.Simulator;

internal sealed class FiguresTests
{
    [Test]
    public void A_month_of_eight_modems_asked_once_a_day_takes_seconds_at_most()
    {
        var began = TimeProvider.System.GetTimestamp();
        var world = new World(new BankPlan());
        var exchanges = 0;
        foreach (var modem in world.Bank.Modems)
            Listen(world, modem.Number, TimeSpan.FromDays(30), () => exchanges++);
        world.Pass(TimeSpan.FromDays(30));
        var took = TimeProvider.System.GetElapsedTime(began);
        TestContext.Out.WriteLine($"8 modems x 30 days: {exchanges} exchanges in {took.TotalMilliseconds:0} ms, {took.TotalMicroseconds / exchanges:0.0} us each, {240 / took.TotalSeconds:0} SIM-days a second");
        Assert.That(exchanges, Is.GreaterThan(8 * 30 * 5));
        Assert.That(took, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    private static void Listen(World world, int modem, TimeSpan time, Action exchanged)
    {
        var end = world.Clock.GetUtcNow() + time;
        world.Loop.Post(async _ =>
        {
            var host = world.Host(modem);
            await host.Say("ATE0^CURC=0");
            while (world.Clock.GetUtcNow() < end)
            {
                foreach (var command in new[] { "AT", "AT+CPIN?", "AT+CREG?", "AT+CSQ", "AT+CIMI" })
                {
                    await host.Say(command);
                    exchanged();
                }

                await host.Ussd(world.Bank.Modems[modem].Profile == ModemProfiles.HuaweiE1550 ? "AA180C3602" : "*100#");
                exchanged();
                await Task.Delay(TimeSpan.FromHours(24), world.Clock);
            }
        }, null);
    }
}
