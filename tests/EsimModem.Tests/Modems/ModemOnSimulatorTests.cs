using EsimModem.Modems;
using EsimModem.Simulator;

namespace EsimModem.Tests.Modems;

/// <summary>The whole room on make-believe modems, one story per family.</summary>
internal sealed class ModemOnSimulatorTests
{
    private static readonly ModemProfile[] Profiles = [ModemProfiles.HuaweiE1550, ModemProfiles.Sim800, ModemProfiles.QuectelEc25, ModemProfiles.Generic];

    [TestCaseSource(nameof(Profiles))]
    public void A_modem_is_brought_up_and_asked_for_the_balance(ModemProfile profile) => Story(profile, async (modem, bank, _) =>
    {
        Assert.That(modem.State, Is.EqualTo(ModemState.Ready));
        Assert.That(modem.Identity!.Imei, Is.EqualTo(bank.Modems[0].Imei));
        Assert.That(modem.Card!.Iccid, Is.EqualTo(bank.Cards[0].Iccid));
        Assert.That(modem.Card.Imsi, Is.EqualTo(bank.Cards[0].Imsi));
        Assert.That((modem.Registration.Registered, modem.Registration.Network), Is.EqualTo((true, "40102")));
        var answer = await modem.Ask("*100#", harmless: true);
        Assert.That(answer.Outcome, Is.EqualTo(UssdOutcome.Answered), answer.Fault);
        Assert.That(answer.Text!.Words, Does.Contain("5"));
        TestContext.Out.WriteLine($"{modem.Dialect}: {answer.Text.Words} ({answer.Text.Raw}), {modem.Exchanges} commands, operator {modem.Registration.OperatorName}, {string.Join(' ', modem.Capabilities)}");
    });

    private static void Story(ModemProfile profile, Func<Modem, SimulatedBank, List<ModemNews>, Task> story, BankPlan? plan = null)
    {
        var clock = new PressedClock(new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(5)));
        var loop = new SimulatorLoop();
        loop.Press(clock, async () =>
        {
            var bank = SimulatedBank.Build(plan ?? new BankPlan { Cards = [new CardPlan("kcell") { Profile = profile }] }, clock);
            var news = new List<ModemNews>();
            await using var modem = new Modem(bank.Plug(0), clock, new ModemSettings(), new UssdForms(), news.Add);
            await modem.Start(CancellationToken.None);
            await story(modem, bank, news);
            return true;
        }, TimeSpan.FromHours(12));
    }
}
