using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace EsimModem.Tests.Support;

/// <summary>The daemon's HTTP door on its unix socket.</summary>
internal sealed class Api(string socket) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        ConnectCallback = async (_, stop) =>
        {
            var door = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await door.ConnectAsync(new UnixDomainSocketEndPoint(socket), stop);
            return new NetworkStream(door, ownsSocket: true);
        },
    })
    { BaseAddress = new Uri("http://localhost/api/v1/") };

    public async Task<JsonArray> Items(string path) => (await Get(path))["items"]!.AsArray();

    public async Task<JsonNode> Get(string path) => JsonNode.Parse(await _client.GetStringAsync(path))!;

    public Task<string> Text(string path) => _client.GetStringAsync(path);

    public async Task<(int Status, JsonNode? Body)> Post(string path, JsonNode body)
    {
        using var answer = await _client.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public void Dispose() => _client.Dispose();
}
