using EsimModem.Alerts;
using EsimModem.Carriers;
using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Renewals;
using EsimModem.Serial;

namespace EsimModem.Bank;

/// <summary>All modems of the box: follows ports as they come and go, and gives each a worker.</summary>
internal sealed class Bank
{
    private const string Storage = "storage";
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    /// <summary>A device that has just come is not always ready to be opened; one that stays unwilling is asked ever more seldom.</summary>
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(1);
    private const int MostPauses = 5;

    /// <summary>What works so long after a failure works.</summary>
    private static readonly TimeSpan Well = TimeSpan.FromMinutes(1);

    /// <summary>So long the workers may end what they are at when the program is to stop.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(12);

    private readonly SortedDictionary<string, ModemWorker> _workers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (DateTimeOffset Until, string Why, int Times)> _failed = new(StringComparer.Ordinal);
    private readonly GoneModems _gone;
    private readonly Rooms _rooms;
    private readonly Bell _bell;
    private volatile string? _trouble;

    public Bank(BankLoop loop, IPorts ports, ILedger ledger, CarrierBook carriers, BankSettings settings, TimeProvider time, ClockProof clock, AlertBoard alerts, Serilog.ILogger log)
    {
        Loop = loop;
        _rooms = new Rooms(ports, ledger, carriers, settings, time, clock, alerts, log);
        Desk = new Desk(_rooms);
        _bell = new Bell(time);
        _gone = new GoneModems(time);
        // A task that was taken has its time to be given back.
        _rooms.Changed += change => { if (change.Kind == ChangeKind.Task) _bell.Ring(); };
    }

    public BankLoop Loop { get; }
    public Desk Desk { get; }
    public ILedger Ledger => _rooms.Ledger;
    public CarrierBook Carriers => _rooms.Carriers;
    public TimeProvider Time => _rooms.Time;
    public AlertBoard Alerts => _rooms.Alerts;
    public string Name => _rooms.Settings.Name;

    /// <summary>The book was read and the ports were looked at once.</summary>
    public bool IsReady { get; private set; }

    /// <summary>What keeps the bank from its work as a whole, from any thread; null while nothing does.</summary>
    public string? TroubleSentence => _trouble;

    /// <summary>How often a worker ended by a fault of this program.</summary>
    public int Failures { get; private set; }

    public event Action<Change>? Changed
    {
        add => _rooms.Changed += value;
        remove => _rooms.Changed -= value;
    }

    /// <summary>Runs the bank on its loop until it is told to stop; open work is let go, the book has it.</summary>
    public async Task Run(CancellationToken stop)
    {
        _rooms.RedButton = RedButton.From(Ledger);
        _rooms.Seats.Load();
        foreach (var finding in Ledger.Findings) Alerts.Raise(AlertSeverity.Critical, "book", Name, finding);
        await Ledger.Note(new Note(_rooms.Now, null, NoteKind.Started, $"{Name} has started"));
        Ledger.Written += Recover;
        _rooms.Ports.Changed += _bell.Ring;
        using var _ = stop.Register(_bell.Ring);
        while (!stop.IsCancellationRequested)
        {
            await LookForPorts(stop);
            IsReady = true;
            await GiveTasksBack();
            _rooms.Drift.Sweep();
            _rooms.Brands.Sweep();
            _rooms.Timekeeping.Tell();
            await _bell.WaitUntil(NextLook());
        }
        _rooms.Ports.Changed -= _bell.Ring;
        await Leave(_rooms.Now + LastWords);
    }

    /// <summary>Whoever stops the program need not wait for a network that is silent: what was under way then is unknown, as after a power cut.</summary>
    private async Task Leave(DateTimeOffset patience)
    {
        while (_workers.Count > 0)
        {
            await _bell.WaitUntil(_rooms.Now + TimeSpan.FromSeconds(1));
            if (_rooms.Now < patience) continue;
            foreach (var worker in _workers.Values.ToArray()) worker.Modem?.HangUp();
        }
    }

    public void Follow(BankSettings settings, CarrierBook carriers) => _rooms.Follow(settings, carriers);

    public IReadOnlyList<SimSnapshot> Sims()
    {
        var spent = Ledger.SpentBySim(_rooms.Now - Month);
        return [.. _rooms.Seats.All.Select(sim => Seen(sim, spent.GetValueOrDefault(sim.Facts.Iccid) ?? []))];
    }

    /// <summary>What waits for persons, the nearest deadline first.</summary>
    public IReadOnlyList<PersonTask> Tasks() => _rooms.Tasks.All();

    public IReadOnlyList<PersonTask> TasksOf(string iccid) => _rooms.Tasks.Of(iccid);

    /// <summary>The SIMs that follow the one named, by ICCID; at most so many.</summary>
    public IReadOnlyList<SimSnapshot> Sims(string? after, int most) =>
        [.. _rooms.Seats.All.SkipWhile(sim => string.CompareOrdinal(sim.Facts.Iccid, after) <= 0).Take(most).Select(sim => Seen(sim, Spent(sim)))];

    public SimSnapshot? Sim(string iccid) => _rooms.Seats.Find(iccid) is { } sim ? Seen(sim, Spent(sim)) : null;

    /// <summary>The modems of the box, those that are gone since less than a day last.</summary>
    public IReadOnlyList<ModemSnapshot> Modems()
    {
        List<ModemSnapshot> here = [.. _workers.Values.Select(Seen), .. _failed.Where(one => !_workers.ContainsKey(one.Key)).Select(one => ModemSnapshots.Failed(one.Key, one.Value.Why))];
        return [.. here, .. _gone.Missing(new HashSet<string>([.. _workers.Keys, .. _failed.Keys]), here)];
    }

    private ModemSnapshot Seen(ModemWorker worker) => ModemSnapshots.Of(worker, _rooms.Recovery.FaultsOf(worker.Port));

    private IReadOnlyList<Money> Spent(Sim sim) => Ledger.Spent(sim.Facts.Iccid, _rooms.Now - Month);

    private SimSnapshot Seen(Sim sim, IReadOnlyList<Money> spent) => new(
        sim.Facts, sim.Carrier?.Name, sim.Settings.Renewals ?? _rooms.Settings.Renewals, sim.Next ?? RenewalPolicy.Decide(_rooms.SituationOf(sim)),
        spent, _rooms.Now);

    private async Task GiveTasksBack()
    {
        try { await _rooms.Tasks.GiveBack(); }
        catch (LedgerUnavailableException e) { Suffer(e); }
    }

    /// <summary>The book cannot be written: nothing is sent, and people are told until it can.</summary>
    private string Suffer(LedgerUnavailableException e)
    {
        Alerts.Raise(AlertSeverity.Critical, Storage, Name, e.Message);
        return _trouble = e.Message;
    }

    private void Recover(BookRow written)
    {
        if (_trouble is null) return;
        _trouble = null;
        Alerts.End(Storage, Name);
    }

    private DateTimeOffset NextLook()
    {
        var again = _rooms.Now + _rooms.Ports.LookAgain;
        if (_rooms.Tasks.NextGivenBack > _rooms.Now && _rooms.Tasks.NextGivenBack < again) again = _rooms.Tasks.NextGivenBack.Value;
        if (_rooms.Recovery.NextRound < again) again = _rooms.Recovery.NextRound.Value;
        foreach (var failed in _failed.Values)
            if (failed.Until > _rooms.Now && failed.Until < again) again = failed.Until;
        return again;
    }

    private async Task LookForPorts(CancellationToken stop)
    {
        var found = _rooms.Ports.Find();
        try { await _rooms.Recovery.Round(found); }
        catch (LedgerUnavailableException e) { Suffer(e); }
        foreach (var gone in _failed.Keys.Where(name => !found.Any(port => port.Name == name)).ToArray()) _failed.Remove(gone);
        foreach (var port in found)
        {
            if (_workers.ContainsKey(port.Name) || (_failed.TryGetValue(port.Name, out var failed) && failed.Until > _rooms.Now)) continue;
            var worker = _workers[port.Name] = new ModemWorker(port, _rooms);
            Serve(worker, stop);
        }
    }

    /// <summary>Runs a worker to its end; whatever ends it, the next round finds the port again.</summary>
    private async void Serve(ModemWorker worker, CancellationToken stop)
    {
        var port = worker.Port.Name;
        var why = "the line was lost";
        try
        {
            _rooms.Tell(ChangeKind.Modem, port);
            await worker.Run(stop);
        }
        catch (Exception e) when (e is PortUnavailableException or ModemUnusableException or IOException or OperationCanceledException)
        {
            why = e.Message;
        }
        catch (LedgerUnavailableException e)
        {
            why = Suffer(e);
        }
        catch (Exception e)
        {
            // One worker's fault must not end the bank; it is told, counted, and the modem starts anew.
            Failures++;
            why = "its work failed by a fault of this program and begins anew";
            _rooms.Log.Error(e, "Port {Port}: {Reason}", port, e.Message);
        }
        worker.Abandon();
        try
        {
            if (!stop.IsCancellationRequested)
            {
                _gone.Keep(port, Seen(worker));
                await Lost(worker, why);
            }
        }
        catch (Exception e)
        {
            Failures++;
            _rooms.Log.Error(e, "Port {Port}: {Reason}", port, e.Message);
        }
        _workers.Remove(port);
        _bell.Ring();
        _rooms.Tell(ChangeKind.Modem, port);
    }

    private async Task Lost(ModemWorker worker, string why)
    {
        if (!_failed.TryGetValue(worker.Port.Name, out var before) || before.Why != why) _rooms.Log.Warning("Port {Port}: {Reason}", worker.Port.Name, why);
        var times = _rooms.Now < before.Until + Well ? before.Times + 1 : 1;
        _failed[worker.Port.Name] = (_rooms.Now + TryAgain * Math.Min(times, MostPauses), why, times);
        try
        {
            try { await _rooms.Seats.Leave(worker); }
            finally { await _rooms.Recovery.Lost(worker); }
        }
        catch (LedgerUnavailableException e)
        {
            _rooms.Log.Error("{Reason}", Suffer(e));
        }
    }
}
