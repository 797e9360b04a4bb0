using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Simulator.Commands;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>A modem that started anew without a word may be in text mode, and would send the digits of a message as words to the number that is its length.</summary>
internal sealed class AnUnseenRestartKeepsAMessageBack
{
    [Test]
    public async Task It_goes_out_as_it_was_meant_once_the_modem_is_set_up_anew()
    {
        var (isInTextMode, words) = (false, new List<string>());
        var mute = ModemProfiles.QuectelEc25 with { Boot = [], BootTime = TimeSpan.FromSeconds(1), Chatter = [], CardInserted = [] };
        var profile = mute
            .With("+CMGS", (usual, modem, command) => !isInTextMode ? usual(modem, command) : Answer.Ok with
            {
                Prompt = said =>
                {
                    words.Add(said);
                    return Answer.Line("+CMGS: 7");
                },
            })
            .With("+CMGF", (usual, modem, command) =>
            {
                isInTextMode = false;
                return usual(modem, command);
            });
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell") { Profile = profile, Left = TimeSpan.FromDays(20) });
        town.Pass(TimeSpan.FromMinutes(5));
        town.World.Modems[0].Reboot();
        isInTextMode = true;
        town.Pass(TimeSpan.FromSeconds(25));
        Assert.That(isInTextMode, "nobody has noticed");
        var order = await town.Do(desk => desk.Send(town.Iccid, "+77770000001", "paper is out", "owner"));
        town.Pass(TimeSpan.FromMinutes(15));
        Assert.Multiple(() =>
        {
            Assert.That(words, Is.Empty);
            Assert.That(town.World.Sent.Select(sent => (sent.To, sent.Text)), Is.EqualTo(new[] { ("+77770000001", "paper is out") }));
            Assert.That(town.Ledger.Find(order.Id)!.State, Is.EqualTo(OrderState.Confirmed));
        });
    }
}
