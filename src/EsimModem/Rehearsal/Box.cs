using EsimModem.Alerts;
using EsimModem.Bank;
using EsimModem.Config;
using EsimModem.Ledger;
using EsimModem.Simulator;
using EsimModem.Store;

namespace EsimModem.Rehearsal;

/// <summary>The computer on which the product runs: it can be switched off at any moment and on again, and its state folder outlives the program.</summary>
internal sealed class Box(string folder, PressedClock time, SimulatedBank world, Serilog.ILogger log, Func<BankSettings, BankSettings>? change) : IAsyncDisposable
{
    private static readonly TimeSpan SlowPoll = TimeSpan.FromHours(6);
    private CancellationTokenSource _stop = new();
    private BoxClock? _clock;
    private SimulatedPorts? _ports;
    private Book? _book;
    private bool _begun;

    /// <summary>Where the make-believe configuration and carrier files lie.</summary>
    public string Folder => folder;

    public BankLoop Loop { get; private set; } = null!;
    public Bank.Bank Bank { get; private set; } = null!;
    public ILedger Ledger => _book!;
    public bool IsOn { get; private set; }
    public string State => Path.Combine(folder, "state");

    /// <summary>The clock runs on while the power is off.</summary>
    public bool HasBattery { get; set; } = true;

    /// <summary>By how much the clock is wrong, from the next start on or at once.</summary>
    public TimeSpan Wrong
    {
        get;
        set
        {
            field = value;
            if (IsOn) _clock!.Wrong = value;
        }
    }

    /// <summary>NTP has set the clock.</summary>
    public bool IsSet { get; set; }

    public bool DiskIsFull { get; set; }

    /// <summary>No other thread looks into the book, so that it may commit many steps together.</summary>
    public bool Gathers { get; init; }

    /// <summary>What the owner decided.</summary>
    public BankSettings Settings { get; private set; } = new Configuration().ForBank();

    /// <summary>Workers that ended by a fault of the product, over all its lives.</summary>
    public int Failures { get; private set; }

    /// <summary>What the book had to say against itself whenever it was opened.</summary>
    public List<string> Findings { get; } = [];

    /// <summary>The program has begun anew.</summary>
    public event Action<Bank.Bank>? Started;

    /// <summary>What ended the bank against its will.</summary>
    public Exception? Broken { get; private set; }

    /// <summary>Starts the program on the state folder as it is.</summary>
    public void Start()
    {
        Loop = new BankLoop();
        Loop.Within(() =>
        {
            var configured = new ConfigurationReader(new Dictionary<string, string>()).Read(Path.Combine(folder, "esim-modem.yaml"));
            if (!configured.IsGood) throw new InvalidOperationException(string.Join('\n', configured.Faults));
            _clock = new BoxClock(time, Loop) { Wrong = Wrong };
            _book = Book.Open(new BookOptions(State) { Inline = true, Synced = false, Gathers = Gathers, IsFull = () => DiskIsFull }, _clock);
            var proof = new ClockProof(_clock, HasBattery, _book.Newest > RehearsalPlan.Start ? _book.Newest : RehearsalPlan.Start, () => IsSet);
            _ports = new SimulatedPorts(world);
            Bank = new Bank.Bank(Loop, _ports, _book, configured.Book, Decided(configured.Configuration), _clock, proof, new AlertBoard(log, _clock), log);
            Findings.AddRange(_book.Findings);
            IsOn = true;
        });
        Started?.Invoke(Bank);
        if (_begun) Begin();
    }

    /// <summary>Lets the bank begin; after a power cut it begins by itself.</summary>
    public void Begin()
    {
        _begun = true;
        var (bank, stop) = (Bank, _stop.Token);
        Loop.Post(async _ =>
        {
            try { await bank.Run(stop); }
            catch (Exception e) { if (bank == Bank && IsOn) Broken = e; }
        }, null);
    }

    /// <summary>The owner has changed a file: the program reads it again.</summary>
    public void Reload()
    {
        if (!IsOn) return;
        var configured = new ConfigurationReader(new Dictionary<string, string>()).Read(Path.Combine(folder, "esim-modem.yaml"));
        if (!configured.IsGood) throw new InvalidOperationException(string.Join('\n', configured.Faults));
        var bank = Bank;
        Loop.Post(_ => bank.Follow(Decided(configured.Configuration), configured.Book), null);
    }

    /// <summary>The program is gone between two steps; its folder keeps what was synced and a part of what it would have written next.</summary>
    /// <param name="steps">So many steps more it takes, which nobody outside sees.</param>
    /// <param name="part">How much of what those wrote reached the disk.</param>
    public void Die(int steps, double part)
    {
        IsOn = false;
        Failures += Bank.Failures;
        _clock!.IsDead = true;
        _ports!.Forget();
        _book!.Brace();
        var synced = PowerCut.Disk(State);
        world.HangUp();
        while (steps-- > 0 && Loop.WaitForWork(TimeSpan.Zero, CancellationToken.None)) { }
        var later = PowerCut.Disk(State);
        Loop.Dispose();
        Close();
        PowerCut.Leave(State, synced, later, part);
    }

    /// <summary>Whoever wants to read the book of a box whose power is off must switch it on.</summary>
    public void SwitchOn()
    {
        if (IsOn) return;
        DiskIsFull = false;
        Start();
    }

    /// <summary>The program ends in order, the book stays open.</summary>
    public void End()
    {
        if (!IsOn) return;
        Failures += Bank.Failures;
        Loop.Within(_stop.Cancel);
        Loop.RunUntilIdle();
    }

    public async ValueTask DisposeAsync()
    {
        if (_book is not null) await _book.DisposeAsync();
        Loop.Dispose();
    }

    // Make-believe modems tell of their cards and messages; comparing them every few seconds or minutes would only heat the machine.
    private BankSettings Decided(Configuration configuration)
    {
        var settings = configuration.ForBank();
        settings = settings with { Modems = settings.Modems with { CardPoll = SlowPoll, MailPoll = 2 * SlowPoll } };
        settings = change?.Invoke(settings) ?? settings;
        return Settings = settings;
    }

    private void Close()
    {
        var closing = _book!.DisposeAsync();
        if (!closing.IsCompletedSuccessfully) throw new InvalidOperationException("A book that writes inline closes at once.");
    }
}
