using EsimModem.Modems;
using EsimModem.Simulator;

namespace EsimModem.Tests.Modems;

/// <summary>Silence is no answer: a modem that missed a command while it was set up is not taken for a lesser one.</summary>
internal sealed class SilentSetUpTests
{
    private static readonly string[] Profiles = ["huawei-e1550", "simcom-sim800", "quectel-ec25", "generic"];

    [TestCaseSource(nameof(Profiles))]
    public void A_modem_that_is_silent_while_it_is_set_up_can_do_afterwards_what_it_can(string profile)
    {
        string[] usual = [];
        OneModem.Story(profile, (modem, _) =>
        {
            usual = [.. modem.Capabilities];
            return Task.CompletedTask;
        });
        Assert.That(usual, Does.Contain("ussd").And.Contain("sms"));
        foreach (var silent in new[] { "AT+CUSD=1", "AT+CUSD=?", "AT+CMGF=0", "AT+CREG=1", "AT+CEREG=1", "ATE0" })
            OneModem.Story(profile, async (modem, world) =>
            {
                Assert.That(modem.Capabilities, Is.EqualTo(usual), silent);
                world.Modem.Inject(new Injection(Fault.NetworkLoss, For: TimeSpan.FromMinutes(5)));
                await world.Pass(30);
                Assert.That(modem.State, Is.EqualTo(ModemState.Searching), $"reports are on after {silent}");
            }, before: world =>
            {
                world.Modem.Inject(Fault.Silence, silent);
                if (silent is not ("AT+CUSD=?" or "AT+CMGF=0")) return;
                // Silent to the second try as well, which is still no no.
                world.Modem.Inject(Fault.Silence, silent);
                if (silent == "AT+CUSD=?") for (var time = 0; time < 2; time++) world.Modem.Inject(Fault.Silence, "AT+CUSD=1");
            });
    }
}
