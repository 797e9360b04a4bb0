using EsimModem.Modems;

namespace EsimModem.Tests.Modems;

internal sealed class ModemLifeTests
{
    [Test]
    public void A_modem_goes_from_absent_to_ready_and_back()
    {
        var seen = new List<ModemState>();
        ModemLife? life = null;
        life = new ModemLife(() => seen.Add(life!.State));
        life.Fire(ModemTrigger.PortOpened);
        life.Fire(ModemTrigger.ModemAnswered);
        life.Network(found: false);
        life.Network(found: true);
        life.Fire(ModemTrigger.WorkBegun);
        life.Network(found: false);
        life.Fire(ModemTrigger.WorkEnded);
        life.Fire(ModemTrigger.LinkLost);
        Assert.That(seen, Is.EqualTo(new[]
        {
            ModemState.Opening, ModemState.Identifying, ModemState.Searching, ModemState.Ready, ModemState.Busy, ModemState.Searching, ModemState.Absent,
        }));
    }

    [Test]
    public void A_trigger_without_a_place_changes_nothing()
    {
        foreach (var trigger in Enum.GetValues<ModemTrigger>().Where(trigger => trigger is not ModemTrigger.PortOpened))
        {
            var life = new ModemLife(() => Assert.Fail("it moved"));
            life.Fire(trigger);
            Assert.That(life.State, Is.EqualTo(ModemState.Absent));
        }
    }

    [TestCase(ModemTrigger.PinAsked, ModemState.Locked)]
    [TestCase(ModemTrigger.ModemRestarted, ModemState.Recovering)]
    [TestCase(ModemTrigger.RecoveryBegun, ModemState.Recovering)]
    [TestCase(ModemTrigger.ModemUnusable, ModemState.Failed)]
    [TestCase(ModemTrigger.LinkLost, ModemState.Absent)]
    public void A_start_can_end_in_many_ways(ModemTrigger trigger, ModemState state)
    {
        var life = new ModemLife(() => { });
        life.Fire(ModemTrigger.PortOpened);
        life.Fire(ModemTrigger.ModemAnswered);
        life.Fire(trigger);
        Assert.That(life.State, Is.EqualTo(state));
    }
}
