using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace EsimModem.Cli.Daemon;

/// <summary>Calls a running daemon; whatever goes wrong is a <see cref="VerbFailure"/> with its sentence.</summary>
internal sealed class DaemonClient : IDisposable
{
    private const string Root = "api/v1";
    private readonly DaemonAddress _address;
    private readonly HttpClient _http;
    private readonly CancellationToken _stop;

    internal DaemonClient(DaemonAddress address, CancellationToken stop)
    {
        _address = address;
        _stop = stop;
        // A question to a carrier may take three minutes.
        _http = new HttpClient(address.Handler()) { BaseAddress = address.Base, Timeout = TimeSpan.FromSeconds(200) };
        if (address.Token is not null)
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", address.Token);
    }

    internal string Name => _address.Name;

    public void Dispose() => _http.Dispose();

    internal async Task<JsonElement> Get(string path) => (await Send(new HttpRequestMessage(HttpMethod.Get, Root + path))).Body;

    /// <summary>The answer as the words of a table.</summary>
    internal async Task<string> Table(string path) => (await Words(new HttpRequestMessage(HttpMethod.Get, Root + path) { Headers = { { "Accept", "text/csv" } } })).Text;

    /// <summary>The answer as it came, where it is no JSON.</summary>
    internal async Task<string> Text(string path) => (await Words(new HttpRequestMessage(HttpMethod.Get, Root + path))).Text;

    /// <summary>All items of a list, page after page.</summary>
    /// <param name="most">So many items are enough.</param>
    internal async Task<IReadOnlyList<JsonElement>> List(string path, int most = int.MaxValue)
    {
        var items = new List<JsonElement>();
        for (string? after = null, last = ""; after != last && items.Count < most;)
        {
            last = after;
            var page = await Get(after is null ? path : $"{path}{(path.Contains('?') ? '&' : '?')}after={Uri.EscapeDataString(after)}");
            items.AddRange(page.Items("items"));
            after = page.Text("next") ?? last;
        }
        return items.Count > most ? items[..most] : items;
    }

    internal Task<Answer> Post(string path, string body) => Send(new HttpRequestMessage(HttpMethod.Post, Root + path)
    {
        Content = new StringContent(body, Encoding.UTF8, "application/json"),
        // Whatever repeats this request on its way, it is carried out once.
        Headers = { { "Idempotency-Key", RandomNumberGenerator.GetHexString(32, lowercase: true) } },
    });

    /// <summary>Takes an answer of any length into <paramref name="to"/>.</summary>
    /// <exception cref="IOException">It broke off.</exception>
    internal async Task Download(string path, Stream to)
    {
        // Making what is fetched may take longer than any call.
        using var http = new HttpClient(_address.Handler()) { BaseAddress = _address.Base, Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            using var response = await http.GetAsync(Root + path, HttpCompletionOption.ResponseHeadersRead, _stop);
            if (!response.IsSuccessStatusCode) throw DaemonFault.Refused(_address, response, await response.Content.ReadAsStringAsync(_stop));
            await response.Content.CopyToAsync(to, _stop);
        }
        catch (HttpRequestException e) when (e.InnerException is IOException broken) { throw new IOException(broken.Message, e); }
        catch (HttpRequestException e) { throw DaemonFault.Unreachable(_address, e); }
    }

    private async Task<Answer> Send(HttpRequestMessage request)
    {
        var (status, location, text) = await Words(request);
        return new Answer(status, location, Parse(text));
    }

    private async Task<(HttpStatusCode Status, string? Location, string Text)> Words(HttpRequestMessage request)
    {
        using var _ = request;
        try
        {
            using var response = await _http.SendAsync(request, _stop);
            // As it came: a table's byte order mark belongs to it.
            var text = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(_stop));
            if (!response.IsSuccessStatusCode)
                throw DaemonFault.Refused(_address, response, text);
            return (response.StatusCode, response.Headers.Location?.OriginalString, text);
        }
        catch (HttpRequestException e)
        {
            throw DaemonFault.Unreachable(_address, e);
        }
        catch (TaskCanceledException) when (!_stop.IsCancellationRequested)
        {
            throw new VerbFailure(ExitCode.Failed, $"The daemon on {Name} took the call and gave no answer; \"esim-modem status\" shows what became of it.");
        }
    }

    private JsonElement Parse(string text)
    {
        if (text.Length == 0)
            return default;
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new VerbFailure(ExitCode.Unreachable, $"What answers at {_address.Base} is not EsimModem; check --server.");
        }
    }
}
