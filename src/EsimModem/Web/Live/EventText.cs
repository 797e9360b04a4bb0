using System.Text;
using System.Text.Json;
using EsimModem.Bank;
using EsimModem.Web.Http;
using EsimModem.Web.Json;

namespace EsimModem.Web.Live;

/// <summary>One event in the form of server-sent events; JSON has no line ends of its own, so it is one line.</summary>
internal static class EventText
{
    public static byte[] Of(ChangeKind kind, long row, Action<Utf8JsonWriter> data) =>
        [.. Encoding.ASCII.GetBytes($"event: {kind.Word()}\nid: {row}\ndata: "), .. Reply.JsonBytes(data), (byte)'\n', (byte)'\n'];
}
