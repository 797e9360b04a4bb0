using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Simulator.Commands;
using EsimModem.Simulator.Profiles;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>In which form a stick that nobody knows takes its codes is found out once: after a restart the first one, and a paid one, leaves in that form.</summary>
public class WhatWasLearnedOfAModemOutlivesARestart
{
    [Test]
    public async Task A_stick_that_takes_packed_codes_only()
    {
        var dialled = new List<string>();
        var profile = ModemProfiles.Generic with { Model = "ST-7", Ussd = UssdStyle.Packed };
        profile = profile with { Own = new Dictionary<string, Handler> { ["+CUSD"] = (modem, asked) => Dial(modem, asked, dialled) } };
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(40), Profile = profile });
        town.Pass(TimeSpan.FromHours(1));
        Assert.That(dialled.Count(IsPlain), Is.Positive.And.LessThan(dialled.Count), "the form had to be found");

        town.Box.Die(0, 1);
        dialled.Clear();
        town.Box.Start();
        town.Until("a receipt", TimeSpan.FromHours(40), () => town.Orders(OrderKind.Renewal).FirstOrDefault(order => order.State == OrderState.Confirmed));
        Assert.Multiple(() =>
        {
            Assert.That(dialled, Is.Not.Empty);
            Assert.That(dialled.Where(IsPlain), Is.Empty, "and is known");
            Assert.That(town.Charges(), Is.EqualTo(1));
        });
    }

    private static Answer Dial(EsimModem.Simulator.Modems.ModemBody modem, AtCommand asked, List<string> dialled)
    {
        if (asked is { Form: CommandForm.Set, Count: > 1 })
            dialled.Add(asked[1].Text);
        return UssdCommands.All["+CUSD"](modem, asked);
    }

    private static bool IsPlain(string code) => code.Contains('*');
}
