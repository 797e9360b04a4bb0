
namespace EsimModem.Bank;

/// <summary>Gives the bank its thread for as long as the program lives.</summary>
/// <param name="drive">Runs the loop on that thread until it is told to stop: as time passes, or as a make-believe clock is pressed.</param>
/// <param name="broken">Told when the loop ended against its will.</param>
internal sealed class BankService(Bank bank, Action<CancellationToken> drive, Serilog.ILogger log, Action<Exception> broken) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        new Thread(Live) { Name = "bank-loop", IsBackground = true }.Start();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        bank.Loop.Post(_ => _stop.Cancel(), null);
        await _ended.Task.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        _stop.Dispose();
        _end.Dispose();
    }

    private void Live()
    {
        Exception? fault = null;
        try
        {
            bank.Loop.Post(async _ =>
            {
                try { await bank.Run(_stop.Token); }
                catch (Exception e) { fault = e; }
                _end.Cancel();
            }, null);
            drive(_end.Token);
            if (fault is not null) throw fault;
        }
        catch (Exception e)
        {
            log.Fatal(e, "The bank's loop has ended: {Reason}", e.Message);
            broken(e);
        }
        _ended.TrySetResult();
    }
}
