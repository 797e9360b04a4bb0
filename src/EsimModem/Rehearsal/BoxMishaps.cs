using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>What happens to the box itself: its power goes, its program is killed, its clock stands at 1970, its disk is full.</summary>
internal sealed class BoxMishaps(TownLoop town, SimulatedBank world, Box box, Faults faults, Func<string, SeededRandom> chance)
{
    private static readonly DateTimeOffset Epoch = DateTimeOffset.UnixEpoch;
    private readonly List<int> _dark = [];
    private readonly List<(DateTimeOffset From, TimeSpan Wrong)> _lies = [];

    /// <summary>What has happened, for the story.</summary>
    public List<Mishap> Told { get; } = [];

    public void Begin()
    {
        box.HasBattery = faults.ClockLost == TimeSpan.Zero;
        // Its time was set long ago; only what is told below takes that away.
        box.IsSet = true;
        Every(faults.PowerCut, "power", Cut);
        Every(faults.ClockLost, "clock", LoseClock);
        Every(faults.FullDisk, "disk", FillDisk);
        if (faults.PowerCut > TimeSpan.Zero) CutDuringOrders(chance("order-power"));
    }

    /// <summary>The world's time of what the box wrote down while its clock was wrong.</summary>
    public DateTimeOffset TrueTime(DateTimeOffset written) =>
        written < RehearsalPlan.Start && _lies.LastOrDefault(lie => lie.From + lie.Wrong <= written) is { From.Year: > 1 } lie ? written - lie.Wrong : written;

    private void Every(TimeSpan mean, string what, Action<SeededRandom> mishap)
    {
        if (mean == TimeSpan.Zero) return;
        var random = chance(what);
        Again();

        void Again() => town.After(random.Between(mean / 2, mean * 1.5), () =>
        {
            mishap(random);
            Again();
        });
    }

    /// <summary>The worst moments for a power cut are those around an order.</summary>
    private void CutDuringOrders(SeededRandom random)
    {
        // A box of many SIMs has not more power cuts than one of few.
        var often = 0.2 / Math.Max(10, world.Cards.Count);
        var before = world.Ledger.Written;
        world.Ledger.Written = entry =>
        {
            before?.Invoke(entry);
            if (entry.What is CarrierEvent.Accepted or CarrierEvent.Renewed && random.Chance(often)) town.After(random.Between(TimeSpan.Zero, TimeSpan.FromSeconds(6)), () => Cut(random));
        };
    }

    private void Cut(SeededRandom random)
    {
        if (!box.IsOn) return;
        var power = random.Chance(0.6);
        var away = power ? random.Between(TimeSpan.FromSeconds(20), TimeSpan.FromHours(random.Chance(0.1) ? 40 : 2)) : TimeSpan.FromSeconds(5);
        Tell(Fault.PowerCut, $"{(power ? "no power" : "killed")} for {away.TotalMinutes:0.0} minutes");
        foreach (var card in world.Cards)
        {
            world.Obstacles.Begin(card.Iccid, Obstacle.PowerOff, "box");
            card.Carrier.LeaveInDoubt(card.Iccid);
        }
        box.Die(random.Below(40), random.Next());
        if (power) SwitchModemsOff();
        town.After(away, () => Return(power, random));
    }

    private void SwitchModemsOff()
    {
        foreach (var modem in world.Modems.Where(modem => modem.IsPowered))
        {
            _dark.Add(modem.Number);
            world.Unplug(modem.Number);
        }
    }

    private void Return(bool power, SeededRandom random)
    {
        foreach (var number in _dark.Where(number => !world.Modems[number].IsPowered)) world.Replug(number);
        _dark.Clear();
        if (power && !box.HasBattery) BeginWithoutTime(random);
        box.Start();
        foreach (var card in world.Cards) world.Obstacles.End(card.Iccid, Obstacle.PowerOff, "box");
    }

    /// <summary>A box without a battery comes up at 1970, or with a guess that happens to be right, until it hears the time.</summary>
    private void BeginWithoutTime(SeededRandom random)
    {
        var (stood, until) = (random.Chance(0.5), random.Between(TimeSpan.FromMinutes(2), TimeSpan.FromHours(3)));
        Lie(stood, until, "after the power cut");
    }

    private void LoseClock(SeededRandom random)
    {
        if (box.IsOn && box.Wrong == TimeSpan.Zero) Lie(true, random.Between(TimeSpan.FromMinutes(5), TimeSpan.FromHours(2)), "while running");
    }

    private void Lie(bool stands, TimeSpan time, string when)
    {
        Tell(Fault.ClockLost, $"{(stands ? "at 1970" : "unproven")} for {time.TotalMinutes:0} minutes, {when}");
        foreach (var card in world.Cards) world.Obstacles.Begin(card.Iccid, Obstacle.ClockUnproven, "box");
        // Each begins on a day of its own, so that what it wrote can be told from the others.
        if (stands) _lies.Add((town.Now, Epoch.AddDays(_lies.Count) - town.Now));
        box.IsSet = false;
        box.Wrong = stands ? _lies[^1].Wrong : TimeSpan.Zero;
        town.After(time, () =>
        {
            box.Wrong = TimeSpan.Zero;
            box.IsSet = true;
            foreach (var card in world.Cards) world.Obstacles.End(card.Iccid, Obstacle.ClockUnproven, "box");
        });
    }

    private void FillDisk(SeededRandom random)
    {
        if (!box.IsOn || box.DiskIsFull) return;
        var time = random.Between(TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(15));
        Tell(Fault.FullDisk, $"for {time.TotalMinutes:0.0} minutes");
        foreach (var card in world.Cards) world.Obstacles.Begin(card.Iccid, Obstacle.PowerOff, "disk");
        box.DiskIsFull = true;
        town.After(time, () =>
        {
            box.DiskIsFull = false;
            foreach (var card in world.Cards) world.Obstacles.End(card.Iccid, Obstacle.PowerOff, "disk");
        });
    }

    private void Tell(Fault fault, string text) => Told.Add(new Mishap(town.Now, fault, null, null, text));
}
