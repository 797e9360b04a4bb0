using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace EsimModem.Tests.Web;

/// <summary>Somebody who listens to the stream of events.</summary>
internal sealed class Ear : IAsyncDisposable
{
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(30), TimeProvider.System);
    private readonly byte[] _piece = new byte[4096];
    private readonly Queue<string> _lines = new();
    private readonly HttpResponseMessage _answer;
    private readonly Stream _stream;
    private readonly List<byte> _rest = [];

    private Ear(HttpResponseMessage answer, Stream stream)
    {
        _answer = answer;
        _stream = stream;
    }

    public static async Task<Ear> On(OpenBank bank, string? last = null, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "events");
        if (last is not null) request.Headers.Add("Last-Event-ID", last);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var answer = await bank.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/event-stream"));
        var ear = new Ear(answer, await answer.Content.ReadAsStreamAsync());
        Assert.That(await ear.Line(), Does.StartWith(":"));
        return ear;
    }

    /// <summary>The next event of the kind; the others are let pass.</summary>
    public async Task<(string Kind, long Id, JsonNode Data)> Until(string wanted)
    {
        var (kind, id) = ("", 0L);
        while (await Line() is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal)) kind = line[7..];
            else if (line.StartsWith("id: ", StringComparison.Ordinal)) id = long.Parse(line[4..]);
            else if (line.StartsWith("data: ", StringComparison.Ordinal) && kind == wanted) return (kind, id, JsonNode.Parse(line[6..])!);
        }
        throw new AssertionException($"The stream ended before an event {wanted} came.");
    }

    /// <summary>Waits for the end of the stream.</summary>
    public async Task<bool> IsOver()
    {
        try
        {
            while (await Line() is not null) { }
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            // Cut off rather than ended.
        }
        return true;
    }

    public ValueTask DisposeAsync()
    {
        _stream.Dispose();
        _answer.Dispose();
        _patience.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<string?> Line()
    {
        while (_lines.Count == 0)
        {
            var read = await _stream.ReadAsync(_piece, _patience.Token);
            if (read == 0) return null;
            foreach (var letter in _piece.AsSpan(0, read))
            {
                if (letter != '\n') _rest.Add(letter);
                else
                {
                    _lines.Enqueue(Encoding.UTF8.GetString([.. _rest]));
                    _rest.Clear();
                }
            }
        }
        return _lines.Dequeue();
    }
}
