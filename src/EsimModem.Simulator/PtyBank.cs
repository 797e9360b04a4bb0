using EsimModem.Simulator.Ptys;

namespace EsimModem.Simulator;

/// <summary>Serves a make-believe bank on ptys of this machine, on a thread of its own, with a socket to command it by.</summary>
public sealed class PtyBank : IDisposable
{
    private readonly SimulatedBank bank;
    private readonly SimulatorLoop loop = new();
    private readonly PtyPoller poller;
    private readonly Dictionary<int, PtyPort> ports = [];
    private readonly Thread thread;
    private readonly ControlSocket control;
    private bool disposed;

    private PtyBank(SimulatedBank bank, string folder)
    {
        this.bank = bank;
        Folder = folder;
        bank.MoveTo(loop);
        poller = new PtyPoller(loop, Ready);
        control = new ControlSocket(Path.Combine(folder, "control"), bank.Calendar, new ControlDesk(bank).Answer);
        thread = new Thread(loop.Run) { IsBackground = true, Name = "simulator" };
    }

    /// <summary>Where the links lie.</summary>
    public string Folder { get; }

    /// <summary>Opens a pty for each modem under FOLDER/modem0 and so on; the bank must have been built with a clock that runs by itself.</summary>
    public static PtyBank Serve(SimulatedBank bank, string folder)
    {
        ArgumentNullException.ThrowIfNull(bank);
        var served = new PtyBank(bank, Directory.CreateDirectory(folder).FullName);
        served.thread.Start();
        try
        {
            served.Do(_ => served.Begin());
            return served;
        }
        catch
        {
            served.Dispose();
            throw;
        }
    }

    /// <summary>The path under which that modem is found now.</summary>
    public string PortOf(int modem) => Path.Combine(Folder, bank.PortOf(modem));

    public void Unplug(int modem) => Do(all => all.Unplug(modem));

    public void Replug(int modem, string? name = null) => Do(all => all.Replug(modem, name));

    /// <summary>Does something with the bank on its own thread and waits until it is done.</summary>
    public void Do(Action<SimulatedBank> action) => Ask(all =>
    {
        action(all);
        return true;
    });

    /// <summary>Asks something of the bank on its own thread.</summary>
    public T Ask<T>(Func<SimulatedBank, T> question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (SynchronizationContext.Current == loop)
            return question(bank);
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        loop.Post(_ => Try(question, answer), null);
        return answer.Task.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        if (disposed)
            return;
        disposed = true;
        Do(_ => End());
        loop.Stop();
        thread.Join();
        poller.Dispose();
    }

    private void Begin()
    {
        control.Listen();
        foreach (var modem in bank.Modems)
            Open(modem.Number, bank.PortOf(modem.Number));
        bank.Plugged += Open;
        bank.Unplugged += Close;
    }

    private void End()
    {
        control.Dispose();
        foreach (var modem in bank.Modems)
            Close(modem.Number);
    }

    private void Open(int modem, string name)
    {
        var port = new PtyPort(bank.Modems[modem], Path.Combine(Folder, name));
        ports[modem] = port;
        poller.Watch(port.Descriptor, modem);
    }

    private void Close(int modem)
    {
        if (ports.Remove(modem, out var port))
            port.Dispose();
    }

    // News of a port that was closed meanwhile may still arrive; the next port of that modem then only finds nothing to read.
    private void Ready(int modem)
    {
        if (ports.TryGetValue(modem, out var port))
            port.Serve();
    }

    private void Try<T>(Func<SimulatedBank, T> question, TaskCompletionSource<T> answer)
    {
        try
        {
            answer.SetResult(question(bank));
        }
        catch (Exception failure)
        {
            answer.SetException(failure);
        }
    }
}
