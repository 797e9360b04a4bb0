using System.Net;
using System.Security.Cryptography.X509Certificates;
using EsimModem.Carriers;
using EsimModem.Carriers.Replies;
using EsimModem.Web.Calls;
using EsimModem.Web.Door;
using EsimModem.Web.Http;
using EsimModem.Web.Live;
using EsimModem.Web.Pages;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Serilog;
using Serilog.Extensions.Logging;

namespace EsimModem.Web;

/// <summary>Serves the pages and the calls on a port and on the unix socket, from start to stop.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Tokens _tokens;
    private readonly SocketFile? _socket;
    private Switchboard? _board;
    private BankDesk? _desk;

    private WebServer(WebApplication app, Tokens tokens, SocketFile? socket)
    {
        _app = app;
        _tokens = tokens;
        _socket = socket;
    }

    /// <summary>Where the pages are; null while only the socket is served.</summary>
    public Uri? Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses
        .Where(address => !address.Contains("unix:", StringComparison.Ordinal)).Select(address => new Uri(address)).FirstOrDefault();

    /// <summary>How a rule comes into the owner's file of a carrier.</summary>
    public Func<Carrier, ReplyRule, Task<RuleSaved>> SaveRule { set => _desk!.SaveRule = value; }

    /// <summary>Serves a bank: its pages, its calls, its events and its figures.</summary>
    /// <exception cref="WebUnavailableException">Nothing is served.</exception>
    public static async Task<WebServer> Start(Bank.Bank bank, WebSettings settings, string? socket, Serilog.ILogger log, TimeProvider time)
    {
        var (board, desk) = (new Switchboard(bank), new BankDesk(bank, time));
        try
        {
            var server = await Start(settings, socket, routes => BankRoutes.Map(routes, desk, board), log, time, AnswerShelf.Of(bank));
            (server._board, server._desk) = (board, desk);
            return server;
        }
        catch
        {
            board.Dispose();
            throw;
        }
    }

    /// <param name="socket">The path of the unix socket; null for none.</param>
    /// <param name="calls">Puts the calls under their addresses.</param>
    /// <param name="time">The clock of the door, which runs as the callers' does.</param>
    /// <param name="shelf">Where given answers outlive a restart.</param>
    /// <exception cref="WebUnavailableException">Nothing is served.</exception>
    public static async Task<WebServer> Start(WebSettings settings, string? socket, Action<Routes> calls, Serilog.ILogger log, TimeProvider time, AnswerShelf? shelf = null)
    {
        if (settings is { Listen: { } listen, Tokens.Count: 0 } && !IPAddress.IsLoopback(listen.Address))
            throw new WebUnavailableException($"listen: {listen} can be reached from other boxes, which needs a token; add one under tokens, or listen on 127.0.0.1:{listen.Port}.");
        var file = socket is null ? null : new SocketFile(socket);
        file?.MakeWay();
        var tokens = new Tokens(settings.Tokens);
        WebApplication? app = null;
        try
        {
            app = Build(settings, socket, tokens, calls, log, time, shelf);
            await app.StartAsync();
            file?.Restrict();
            return new WebServer(app, tokens, file);
        }
        catch (Exception e)
        {
            if (app is not null) await app.DisposeAsync();
            throw ListenFault.Of(e, settings.Listen, socket) ?? e;
        }
    }

    /// <summary>The tokens of a configuration that was read again.</summary>
    public void Admit(IReadOnlyList<TokenSettings> tokens) => _tokens.Replace(tokens);

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        now.Cancel();
        // Listeners of live events would otherwise be waited for until a deadline.
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
        _board?.Dispose();
        _socket?.Remove();
    }

    private static WebApplication Build(WebSettings settings, string? socket, Tokens tokens, Action<Routes> calls, Serilog.ILogger log, TimeProvider time, AnswerShelf? shelf)
    {
        var certificate = settings.Tls is { } tls ? X509Certificate2.CreateFromPem(tls.Certificate, tls.Key) : null;
        // Empty: a file or variable that happens to lie around must not open another door.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.Services.AddRoutingCore();
        // What goes wrong at the start becomes one sentence for the person; the server need not say it again in forty lines.
        builder.Logging.AddSerilog(log).AddFilter<SerilogLoggerProvider>(null, LogLevel.Critical);
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => Open(kestrel, settings.Listen, certificate, socket));
        var app = builder.Build();
        var gate = new Gate(tokens, new BadTokens(time), new HostRule(NamesOf(certificate)));
        app.UseRouting();
        app.Use((context, next) => Pass(context, next, gate));
        var routes = new Routes(app, new AnswersGiven(time, shelf), new Faults(log));
        PageFiles.Map(routes);
        calls(routes);
        return app;
    }

    private static void Open(KestrelServerOptions kestrel, IPEndPoint? listen, X509Certificate2? certificate, string? socket)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = Body.Longest;
        kestrel.Limits.MaxConcurrentConnections = 500;
        if (socket is not null) kestrel.ListenUnixSocket(socket);
        if (listen is not null) kestrel.Listen(listen, options =>
        {
            if (certificate is not null) options.UseHttps(certificate);
        });
    }

    private static IEnumerable<string> NamesOf(X509Certificate2? certificate) =>
        HostRule.OwnNames().Concat(certificate?.Extensions.OfType<X509SubjectAlternativeNameExtension>().SelectMany(names => names.EnumerateDnsNames()) ?? []);

    private static async Task Pass(HttpContext context, RequestDelegate next, Gate gate)
    {
        SecurityHeaders.Write(context.Response.Headers);
        if (gate.Refusal(context) is { } refusal)
        {
            await refusal.Send(context);
            return;
        }
        await next(context);
        if (context.Response is { HasStarted: false, StatusCode: 404 or 405 } response)
            await Reply.Problem(response.StatusCode, response.StatusCode == 404 ? "There is nothing at this address." : "This address takes another method.").Send(context);
    }
}
