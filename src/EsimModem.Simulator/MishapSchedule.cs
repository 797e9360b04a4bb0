namespace EsimModem.Simulator;

/// <summary>Lets happen by the clock what happens to a bank: modems that start anew or are pulled, networks that go, cards exchanged, money paid in.</summary>
internal sealed class MishapSchedule(SimulatedBank bank, Faults faults, Calendar calendar, SeededRandom random, Action<Mishap> note)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private int renamed;

    public void Begin()
    {
        foreach (var modem in bank.Modems)
        {
            Every(faults.Reboot, () => Reboot(modem));
            Every(faults.Unplug, () => Unplug(modem));
            Every(faults.NetworkLoss, () => LoseNetwork(modem));
        }

        foreach (var card in bank.Cards)
            Every(faults.CustomerTopUp, () => TopUp(card));
        Every(faults.CardSwap, SwapCards);
    }

    /// <summary>Between half and one and a half times the mean passes from one to the next.</summary>
    private void Every(TimeSpan mean, Action mishap)
    {
        if (mean == TimeSpan.Zero)
            return;
        calendar.After(random.Between(mean / 2, mean * 1.5), () =>
        {
            mishap();
            Every(mean, mishap);
        });
    }

    private void Reboot(SimulatedModem modem)
    {
        if (!modem.IsPowered)
            return;
        Note(Fault.Reboot, modem, "by itself");
        modem.Reboot();
    }

    private void Unplug(SimulatedModem modem)
    {
        if (!modem.IsPowered)
            return;
        var away = random.Between(Minute, 40 * Minute);
        Note(Fault.Unplug, modem, $"for {away.TotalMinutes:0} minutes");
        bank.Unplug(modem.Number);
        calendar.After(away, () =>
        {
            if (!modem.IsPowered)
                bank.Replug(modem.Number, $"modem{bank.Modems.Count + renamed++}");
        });
    }

    private void LoseNetwork(SimulatedModem modem)
    {
        var time = random.Between(5 * Minute, 90 * Minute);
        Note(Fault.NetworkLoss, modem, $"for {time.TotalMinutes:0} minutes");
        modem.Inject(new Injection(Fault.NetworkLoss, For: time));
    }

    private void SwapCards()
    {
        var first = bank.Modems[random.Below(bank.Modems.Count)];
        var second = bank.Modems[random.Below(bank.Modems.Count)];
        if (first == second || first.Card is null || second.Card is null)
            return;
        Note(Fault.CardSwap, first, $"with modem {second.Number}");
        Note(Fault.CardSwap, second, $"with modem {first.Number}");
        var (one, other) = (first.PullCard()!, second.PullCard()!);
        first.InsertCard(other);
        second.InsertCard(one);
    }

    private void TopUp(SimulatedCard card)
    {
        var amount = 500m * (1 + random.Below(6));
        note(new Mishap(calendar.Now, Fault.CustomerTopUp, null, card.Iccid, $"{amount} {card.Carrier.Currency}"));
        bank.TopUp(card.Iccid, amount);
    }

    private void Note(Fault fault, SimulatedModem modem, string text) => note(new Mishap(calendar.Now, fault, modem.Number, modem.Card?.Iccid, text));
}
