using EsimModem.Bank;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>The clock of the box falls back to 1970 between two questions: the second one waits its moment, not half a century.</summary>
public class AClockSetBackDelaysNoQuestion
{
    [Test]
    public async Task Set_back_in_the_pause_after_a_dialogue()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(60) });
        var first = Ask(town);
        town.PassTo(TimeSpan.FromMinutes(1), () => first.IsCompleted);
        Assert.That(first.IsCompletedSuccessfully, Is.True);
        town.Box.Wrong = DateTimeOffset.UnixEpoch - town.Now;
        var second = Ask(town);
        town.Pass(TimeSpan.FromMinutes(1));
        Assert.Multiple(() =>
        {
            Assert.That(second.IsCompletedSuccessfully, Is.True, second.Exception?.InnerException?.Message);
            Assert.That(town.Bank.Failures, Is.Zero);
        });
    }

    private static Task<AskAnswer> Ask(Town town) => town.Do(desk => desk.Ask(town.Iccid, "*100#", []));
}
