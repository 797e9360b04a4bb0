using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EsimModem.Tests.Support;

/// <summary>An HTTP server with set answers, on a unix socket in a folder of its own and on a loopback port; it keeps what it was asked.</summary>
internal sealed class FakeDaemon : IAsyncDisposable
{
    private readonly Dictionary<string, Queue<Reply>> _replies = [];
    private readonly WebApplication _app;

    private FakeDaemon(string state)
    {
        State = state;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.ListenUnixSocket(Path.Combine(state, "api.sock"));
            kestrel.Listen(System.Net.IPAddress.Loopback, 0);
        });
        _app = builder.Build();
        _app.Run(Answer);
    }

    /// <summary>The state folder that holds <c>api.sock</c>.</summary>
    internal string State { get; }

    internal List<Request> Requests { get; } = [];

    internal string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
        .First(address => address.StartsWith("http://127", StringComparison.Ordinal));

    internal static async Task<FakeDaemon> Start()
    {
        var daemon = new FakeDaemon(Directory.CreateTempSubdirectory("esimmodem-test").FullName);
        await daemon._app.StartAsync();
        return daemon;
    }

    /// <summary>Adds an answer to a call such as <c>GET /sims</c>; the last one added is given again and again.</summary>
    internal FakeDaemon On(string call, string json, int status = 200, string? location = null)
    {
        if (!_replies.TryGetValue(call, out var queue))
            _replies[call] = queue = new();
        queue.Enqueue(new Reply(status, json, location));
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(State, recursive: true);
    }

    private async Task Answer(HttpContext context)
    {
        var path = context.Request.Path.Value!.Replace("/api/v1", "", StringComparison.Ordinal) + context.Request.QueryString;
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        Requests.Add(new Request(context.Request.Method, path, body, context.Request.Headers.Authorization, context.Request.Headers["Idempotency-Key"]));
        var reply = _replies.TryGetValue($"{context.Request.Method} {path}", out var queue)
            ? queue.Count > 1 ? queue.Dequeue() : queue.Peek()
            : new Reply(404, """{"title":"Not Found","detail":"There is no such thing here."}""", null);
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.Status < 400 ? "application/json" : "application/problem+json";
        if (reply.Location is not null)
            context.Response.Headers.Location = reply.Location;
        await context.Response.WriteAsync(reply.Json);
    }

    internal sealed record Request(string Method, string Path, string Body, string? Authorization, string? IdempotencyKey);

    private sealed record Reply(int Status, string Json, string? Location);
}
