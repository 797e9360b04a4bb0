namespace EsimModem.Simulator;

/// <summary>Lets happen by the clock what happens to a bank: modems that start anew or are pulled, networks that go, cards exchanged, money paid in.</summary>
internal sealed class MishapSchedule(SimulatedBank bank, Faults faults, Calendar calendar, Func<string, SeededRandom> chance, Action<Mishap> note)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private int renamed;

    public void Begin()
    {
        foreach (var modem in bank.Modems)
        {
            Every(faults.Reboot, $"reboot{modem.Imei}", _ => Reboot(modem));
            Every(faults.Unplug, $"unplug{modem.Imei}", random => Unplug(modem, random));
            Every(faults.NetworkLoss, $"network{modem.Imei}", random => LoseNetwork(modem, random));
            Every(faults.Roaming, $"roaming{modem.Imei}", random => Roam(modem, random));
            Every(faults.CardPull, $"pull{modem.Imei}", random => PullCard(modem, random));
        }

        foreach (var card in bank.Cards)
        {
            Every(faults.CustomerTopUp, $"customer{card.Iccid}", random => TopUp(card, random));
            Every(faults.HostileMessage, $"hostile{card.Iccid}", random => Write(Fault.HostileMessage, card, Strangers.Hostile(card, random)));
            Every(faults.Advertisement, $"advertisement{card.Iccid}", random => Write(Fault.Advertisement, card, Strangers.Advertisement(card, random)));
        }

        Every(faults.CardSwap, "swap", SwapCards);
        foreach (var carrier in bank.Carriers)
        {
            Every(faults.PriceChange, $"price-{carrier.Key}", random => ChangePrice(carrier, random));
            Every(faults.WordingChange, $"wording-{carrier.Key}", random => ChangeWording(carrier, random));
        }
    }

    /// <summary>Between half and one and a half times the mean passes from one to the next.</summary>
    private void Every(TimeSpan mean, string what, Action<SeededRandom> mishap)
    {
        if (mean == TimeSpan.Zero)
            return;
        var random = chance(what);
        Again();

        void Again() => calendar.After(random.Between(mean / 2, mean * 1.5), () =>
        {
            mishap(random);
            Again();
        });
    }

    private void Reboot(SimulatedModem modem)
    {
        if (!modem.IsPowered)
            return;
        Note(Fault.Reboot, modem, "by itself");
        modem.Reboot();
    }

    private void Unplug(SimulatedModem modem, SeededRandom random)
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

    private void LoseNetwork(SimulatedModem modem, SeededRandom random)
    {
        var time = random.Between(5 * Minute, 90 * Minute);
        Note(Fault.NetworkLoss, modem, $"for {time.TotalMinutes:0} minutes");
        modem.Inject(new Injection(Fault.NetworkLoss, For: time));
    }

    /// <summary>Mostly for hours; now and then for longer than a plan runs.</summary>
    private void Roam(SimulatedModem modem, SeededRandom random)
    {
        var time = random.Chance(0.2) ? random.Between(24 * Hour, 80 * Hour) : random.Between(10 * Minute, 12 * Hour);
        Note(Fault.Roaming, modem, $"for {time.TotalHours:0.0} hours");
        modem.Inject(new Injection(Fault.Roaming, For: time));
    }

    private void PullCard(SimulatedModem modem, SeededRandom random)
    {
        if (modem.Card is null)
            return;
        var away = random.Between(10 * Minute, 30 * Hour);
        Note(Fault.CardPull, modem, $"for {away.TotalHours:0.0} hours");
        var card = modem.PullCard()!;
        calendar.After(away, () => bank.Modems.First(one => one.Card is null).InsertCard(card));
    }

    private void SwapCards(SeededRandom random)
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

    private void TopUp(SimulatedCard card, SeededRandom random)
    {
        var amount = 500m * (1 + random.Below(6));
        note(new Mishap(calendar.Now, Fault.CustomerTopUp, null, card.Iccid, $"{amount} {card.Carrier.Currency}"));
        bank.TopUp(card.Iccid, amount);
    }

    private void Write(Fault fault, SimulatedCard card, (string Sender, string Text) message)
    {
        note(new Mishap(calendar.Now, fault, null, card.Iccid, $"{message.Sender}: {message.Text}"));
        bank.WriteTo(card.Iccid, message.Sender, message.Text);
    }

    /// <summary>Dearer or cheaper by up to a third, in whole tens.</summary>
    private void ChangePrice(SimulatedCarrier carrier, SeededRandom random)
    {
        var plan = carrier.Plans[random.Below(carrier.Plans.Count)];
        var price = Math.Round(plan.Price * (decimal)(0.8 + (0.5 * random.Next())) / 10) * 10;
        note(new Mishap(calendar.Now, Fault.PriceChange, null, null, $"{carrier.Key} {plan.Key} {price}"));
        carrier.SetPrice(plan.Key, price);
    }

    private void ChangeWording(SimulatedCarrier carrier, SeededRandom random)
    {
        var next = carrier.Wording == Wording.Usual ? (Wording)(1 + random.Below(3)) : Wording.Usual;
        note(new Mishap(calendar.Now, Fault.WordingChange, null, null, $"{carrier.Key} {next}"));
        carrier.Speak(next);
    }

    private void Note(Fault fault, SimulatedModem modem, string text) => note(new Mishap(calendar.Now, fault, modem.Number, modem.Card?.Iccid, text));
}
