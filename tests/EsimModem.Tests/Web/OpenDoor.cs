using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using EsimModem.Web;
using EsimModem.Web.Http;
using Serilog.Core;

namespace EsimModem.Tests.Web;

/// <summary>A real server on a free loopback port and on a socket of its own, with two calls behind it.</summary>
internal sealed class OpenDoor : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("esimmodem-door").FullName;
    private int _deeds;

    private OpenDoor()
    {
    }

    public HandClock Clock { get; } = new();
    public WebServer Server { get; private set; } = null!;
    public HttpClient Http { get; private set; } = null!;
    public string Socket => Path.Combine(_folder, "api.sock");

    /// <summary>How often a deed was really done.</summary>
    public int Deeds => _deeds;

    /// <summary>The status that the next deeds answer with.</summary>
    public int DeedStatus { get; set; } = 200;

    public static async Task<OpenDoor> Start(params TokenSettings[] tokens)
    {
        var door = new OpenDoor();
        var settings = new WebSettings { Listen = new IPEndPoint(IPAddress.Loopback, 0), Tokens = tokens };
        door.Server = await WebServer.Start(settings, door.Socket, door.Calls, Logger.None, door.Clock);
        door.Http = new HttpClient { BaseAddress = door.Server.Address };
        return door;
    }

    public async Task<HttpResponseMessage> Look(string address, string? token = null, string? host = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (host is not null) request.Headers.Host = host;
        if (origin is not null) request.Headers.Add("Origin", origin);
        return await Http.SendAsync(request);
    }

    public async Task<HttpResponseMessage> Do(string body = "{}", string? type = "application/json", string? key = null, string? token = null, string address = "/api/v1/deed")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        if (type is not null) request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await Http.SendAsync(request);
    }

    /// <summary>A client on the unix socket.</summary>
    public HttpClient BySocket() => new(new SocketsHttpHandler
    {
        ConnectCallback = async (_, stop) =>
        {
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(Socket), stop);
            return new NetworkStream(socket, ownsSocket: true);
        },
    }) { BaseAddress = new Uri("http://any.name") };

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private void Calls(Routes routes)
    {
        routes.Get("/api/v1/look", call => Reply.Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("caller", call.Caller.Name);
            json.WriteNumber("limit", call.Limit);
            json.WriteEndObject();
        }));
        routes.Post("/api/v1/deed", call =>
        {
            var deed = Interlocked.Increment(ref _deeds);
            return Task.FromResult(DeedStatus < 400
                ? Reply.Json(json => json.WriteNumberValue(deed), DeedStatus, $"/api/v1/deeds/{deed}")
                : throw new CallException(DeedStatus, call.Text("why") ?? "No."));
        });
        routes.Get("/api/v1/broken", Reply (_) => throw new InvalidOperationException("the secret of the house"));
    }
}
