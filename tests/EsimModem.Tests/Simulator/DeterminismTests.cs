using EsimModem.Simulator;

namespace EsimModem.Tests.Simulator;

internal sealed class DeterminismTests
{
    [TestCase(FaultLevel.None)]
    [TestCase(FaultLevel.Some)]
    [TestCase(FaultLevel.All)]
    public void Two_banks_of_one_seed_live_the_same_life_to_the_byte(FaultLevel faults)
    {
        var first = Live(7, faults);
        Assert.That(Live(7, faults), Is.EqualTo(first));
        Assert.That(first.Entries, Is.GreaterThan(10));
        Assert.That(first.Bytes, Is.GreaterThan(10000));
    }

    [Test]
    public void Another_seed_is_another_life() => Assert.That(Live(8, FaultLevel.Some), Is.Not.EqualTo(Live(7, FaultLevel.Some)));

    [Test]
    public void A_bank_that_is_prodded_from_outside_its_loop_stays_on_the_clocks_thread()
    {
        SynchronizationContext.SetSynchronizationContext(null);
        var clock = new PressedClock(World.Start);
        var bank = SimulatedBank.Build(new BankPlan(), clock);
        var port = bank.Plug(3);
        port.Write("AT\r"u8);
        bank.Unplug(0);
        bank.Replug(0);
        bank.Modems[1].Inject(Fault.Reboot);
        clock.AdvanceTo(World.Start.AddMinutes(5));
        Assert.That(bank.Modems.All(modem => modem.IsRegistered), Is.True);
        Assert.That(port.Read(new byte[100], 0, 100), Is.EqualTo("AT\r\r\nOK\r\n".Length));
    }

    /// <summary>Ten days of eight modems that are asked for money every few hours, over all faults of the level, all of it on one thread.</summary>
    private static (string Ledger, int Entries, int Mishaps, int Bytes, int Sum) Live(int seed, FaultLevel faults)
    {
        var world = new World(new BankPlan(8, seed, faults));
        var (bytes, sum) = (0, 17);
        var thread = Environment.CurrentManagedThreadId;
        var strangers = 0;
        world.Bank.Ledger.Written = _ => strangers += Environment.CurrentManagedThreadId == thread ? 0 : 1;
        foreach (var modem in world.Bank.Modems)
        {
            modem.OnSend = batch =>
            {
                bytes += batch.Length;
                strangers += Environment.CurrentManagedThreadId == thread ? 0 : 1;
                foreach (var one in batch.Span)
                    sum = unchecked((sum * 31) + one);
            };
        }

        for (var round = 0; round < 40; round++)
        {
            foreach (var modem in world.Bank.Modems.Where(modem => modem.IsPowered))
                Prod(world.Bank.Plug(modem.Number), round);
            world.Pass(TimeSpan.FromHours(6));
        }

        Assert.That(strangers, Is.Zero);
        return (world.Bank.Ledger.Hash(), world.Bank.Ledger.Entries.Count, world.Bank.Mishaps.Count, bytes, sum);
    }

    private static void Prod(Stream port, int round)
    {
        port.Write("ATE0\rAT^CURC=0\rAT+CSQ\rAT+CREG?\rAT+CSCS=\"UCS2\"\r"u8);
        port.Write(round % 2 == 0 ? "AT+CUSD=1,\"002A0032003000300023\",15\r"u8 : "AT+CUSD=1,\"AA190C3602\",15\r"u8);
    }
}
