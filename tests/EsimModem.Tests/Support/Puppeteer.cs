using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace EsimModem.Tests.Support;

/// <summary>The strings by which a make-believe bank in another process is moved.</summary>
internal static class Puppeteer
{
    /// <summary>One line to the simulator's control socket, one line of JSON back.</summary>
    public static async Task<JsonNode> Tell(string folder, string command)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(Path.Combine(folder, "control")));
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(command + "\n"));
        var answer = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one) == 1 && one[0] != '\n') answer.Add(one[0]);
        return JsonNode.Parse(Encoding.UTF8.GetString([.. answer]))!;
    }
}
