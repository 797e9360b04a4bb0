using EsimModem.Bank;
using EsimModem.Web;
using Serilog;

namespace EsimModem.Cli;

/// <summary>A bank and its web door as one hosted program: started, reported ready, stopped.</summary>
internal sealed class DaemonProcess(Surroundings surroundings, Serilog.ILogger log)
{
    /// <summary>Runs until the wish to stop; gives the exit code.</summary>
    /// <param name="drive">Turns the loop on the bank's own thread.</param>
    /// <param name="socket">The unix socket; null for none.</param>
    /// <param name="ready">Told once everything is up, with the address of the pages.</param>
    public async Task<int> Run(Bank.Bank bank, Action<CancellationToken> drive, WebSettings web, string? socket, Action<WebServer> ready)
    {
        Exception? broken = null;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(surroundings.Stop);
        using var service = new BankService(bank, drive, log, e => { broken = e; stop.Cancel(); });
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>().AddSingleton<IHostedService>(service);
        builder.Logging.AddSerilog(log);
        await using var server = await WebServer.Start(bank, web, socket, log, surroundings.Time);
        using var host = builder.Build();
        await host.StartAsync(CancellationToken.None);
        ready(server);
        await stop.Token.Wished();
        await host.StopAsync(CancellationToken.None);
        return broken is null ? ExitCode.Done : ExitCode.Failed;
    }
}
