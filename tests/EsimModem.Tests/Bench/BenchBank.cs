using System.Text.Json.Nodes;
using EsimModem.Alerts;
using EsimModem.Bank;
using EsimModem.Config;
using EsimModem.Ledger;
using EsimModem.Serial;
using EsimModem.Store;
using EsimModem.Tests.Support;
using Serilog.Core;

namespace EsimModem.Tests.Bench;

/// <summary>The product in this process, with its book on the disk, on the ptys of a bank that takes no time to answer and lives in another process.</summary>
internal sealed class BenchBank : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _end = new();
    private readonly string _folder;
    private readonly Executable _simulator;
    private readonly BankLoop _loop = new();
    private readonly Thread _thread;
    private Task _running = Task.CompletedTask;

    private BenchBank(string folder, Executable simulator)
    {
        (_folder, _simulator) = (folder, simulator);
        _thread = new Thread(() => _loop.Run(_end.Token)) { IsBackground = true, Name = "bank" };
        _thread.Start();
    }

    public EsimModem.Bank.Bank Bank { get; private set; } = null!;

    public ILedger Ledger => Bank.Ledger;

    public string Folder => _folder;

    /// <param name="ports">Where the bank finds its modems, by the folder of the ptys; null: there.</param>
    public static async Task<BenchBank> Open(int modems, Func<string, IPorts>? ports = null)
    {
        var folder = Directory.CreateTempSubdirectory("esim-bench-").FullName;
        var simulator = Executable.Start("simulate", "--modems", $"{modems}", "--dir", folder, "--haste", "1000000");
        await Until.Seen("the simulator's bank", TimeSpan.FromSeconds(60), () => Task.FromResult(File.Exists(Path.Combine(folder, "control")) && File.Exists(Path.Combine(folder, $"modem{modems - 1}")) ? "there" : null));
        var bank = new BenchBank(folder, simulator);
        try
        {
            await bank.Begin(modems, ports);
            return bank;
        }
        catch
        {
            await bank.DisposeAsync();
            throw;
        }
    }

    private async Task Begin(int modems, Func<string, IPorts>? ports)
    {
        var read = new ConfigurationReader(new Dictionary<string, string>()).Read(Path.Combine(_folder, "esim-modem.yaml"));
        Assert.That(read.Faults, Is.Empty);
        var settings = read.Configuration.ForBank();
        await On(() =>
        {
            var book = Book.Open(new BookOptions(Path.Combine(_folder, "state")), TimeProvider.System);
            Bank = new EsimModem.Bank.Bank(_loop, ports?.Invoke(_folder) ?? new SystemPorts(read.Configuration.Modems), book, read.Book, settings with { Check = settings.Check with { AtOnce = modems } },
                TimeProvider.System, new ClockProof(TimeProvider.System, true, TimeProvider.System.GetUtcNow()), new AlertBoard(Logger.None, TimeProvider.System), Logger.None);
            _running = Bank.Run(_stop.Token);
            return true;
        });
        await Until.Seen("every card read", TimeSpan.FromMinutes(3), async () =>
        {
            var sims = await On(() => Bank.Sims());
            return sims.Count(sim => sim.Facts is { Present: true, Balance: not null }) == modems ? "read" : null;
        });
    }

    public Task<T> On<T>(Func<T> work) => _loop.Ask(work);

    public Task<T> Do<T>(Func<Desk, Task<T>> wish) => _loop.Ask(() => wish(Bank.Desk));

    public IReadOnlyList<string> Cards => field ??= [.. Ledger.Sims().Select(sim => sim.Iccid)];

    /// <summary>Commands that all modems have taken so far.</summary>
    public async Task<long> Commands() => (long)(await Tell("commands"))["commands"]!;

    /// <summary>One line to the simulator's control socket, one line of JSON back.</summary>
    public Task<JsonNode> Tell(string command) => Puppeteer.Tell(_folder, command);

    public async ValueTask DisposeAsync()
    {
        _loop.Post(_ => _stop.Cancel(), null);
        await _running.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
        await _loop.Ask(async () =>
        {
            if (Bank is not null) await Ledger.DisposeAsync();
            return true;
        });
        _end.Cancel();
        _thread.Join();
        await _simulator.DisposeAsync();
        _stop.Dispose();
        _end.Dispose();
        _loop.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
