using EsimModem.Alerts;
using EsimModem.Bank;
using EsimModem.Ledger;
using EsimModem.Serial;
using EsimModem.Store;
using EsimModem.Web;

namespace EsimModem.Cli;

/// <summary>The daemon; without a file it finds modems, observes, and spends nothing.</summary>
internal sealed class RunVerb(Surroundings surroundings) : Verb
{
    private static readonly Option Trace = new("trace", null, "write what passes over each line to STATE/traces, with numbers and PINs masked");

    internal override string Name => "run";

    internal override string Help => "the daemon; without a file it finds modems, observes, spends nothing";

    internal override IReadOnlyList<Option> Options => [Option.Config, Trace];

    internal override async Task<int> Run(Arguments arguments)
    {
        var loaded = Configured.Load(surroundings, arguments);
        var configuration = loaded.Configuration;
        try
        {
            using var only = StateFolderLock.Take(configuration.State);
            await using var log = Logs.ToConsole();
            var loop = new BankLoop();
            await using var book = Book.Open(new BookOptions(configuration.State), surroundings.Time);
            var ports = new SystemPorts(configuration.Modems, time: surroundings.Time);
            ports.Follow(configuration.Modems, configuration.HubPower);
            foreach (var socket in ports.TakeBack()) log.Warning("USB {Socket}: its modem had been left off the USB and is taken back", socket);
            var clock = new ClockProof(surroundings.Time, HostClock.RunsOn(surroundings.Time.GetUtcNow()), Newest(book), HostClock.IsSynchronized);
            var bank = new Bank.Bank(loop, arguments.Has(Trace) ? Traced(ports, configuration.State) : ports, book, loaded.Book, configuration.ForBank(), surroundings.Time, clock, new AlertBoard(log, surroundings.Time), log);
            var live = new LiveConfiguration(surroundings, arguments, configuration, bank, ports, log);
            using var reload = new ReloadSignal(loop, live);
            var systemd = SystemdNotify.Of(surroundings);
            using var alive = new WatchdogPet(systemd, loop, surroundings.Time);
            var code = await new DaemonProcess(surroundings, log).Run(bank, loop.Run, configuration.Web, Path.Combine(configuration.State, "api.sock"), server =>
            {
                log.Information("{Bank} is up: {Address}, {State}", configuration.Bank, server.Address?.ToString() ?? "socket only", configuration.State);
                live.Server = server;
                server.SaveRule = live.AddRule;
                loop.Post(_ => _ = new Bookkeeping(bank, log).Run(surroundings.Stop), null);
                loop.Post(_ => _ = new CarrierWatch(surroundings.Time, loaded.CarriersStamp, () => live.Carriers, live.ReadCarriers, live.Hang, log).Run(surroundings.Stop), null);
                loop.Post(_ => _ = MemoryTrim.Run(surroundings.Time, surroundings.Stop), null);
                loop.Post(_ => new UnreadyModems("", log).Follow(ports), null);
                systemd.Ready($"watching {configuration.Bank}");
            });
            systemd.Stopping();
            return code;
        }
        catch (LedgerUnavailableException e)
        {
            throw new VerbFailure(ExitCode.WrongUse, e.Message);
        }
        catch (WebUnavailableException e)
        {
            throw new VerbFailure(ExitCode.WrongUse, e.Message);
        }
    }

    private TracedPorts Traced(IPorts ports, string state) =>
        new(ports, Directory.CreateDirectory(Path.Combine(state, "traces")).FullName, surroundings.Time);

    /// <summary>The last moment that the book has seen: a clock behind it is wrong.</summary>
    private static DateTimeOffset Newest(Book book) => book.History(null, 1, null) is [var row] ? row.At : DateTimeOffset.MinValue;
}
