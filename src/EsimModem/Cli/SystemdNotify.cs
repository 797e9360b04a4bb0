using System.Net.Sockets;
using System.Text;

namespace EsimModem.Cli;

/// <summary>Tells systemd how the daemon is; without systemd every call does nothing.</summary>
internal sealed class SystemdNotify(string? socketPath, TimeSpan? watchdog)
{
    /// <summary>How long systemd waits for a sign of life before it kills; null where it does not wait.</summary>
    internal TimeSpan? Watchdog { get; } = watchdog;

    internal static SystemdNotify Of(Surroundings surroundings)
    {
        var ours = surroundings.Variable("WATCHDOG_PID") is not { } pid || pid == Environment.ProcessId.ToString();
        var watchdog = ours && long.TryParse(surroundings.Variable("WATCHDOG_USEC"), out var micros) && micros > 0
            ? TimeSpan.FromMicroseconds(micros)
            : (TimeSpan?)null;
        return new(surroundings.Variable("NOTIFY_SOCKET"), watchdog);
    }

    internal void Ready(string status) => Send($"READY=1\nSTATUS={OneLine(status)}");

    internal void Status(string status) => Send($"STATUS={OneLine(status)}");

    internal void Alive() => Send("WATCHDOG=1");

    /// <summary>The configuration is being read again; <see cref="Ready"/> ends it.</summary>
    internal void Reloading(TimeProvider time) =>
        Send($"RELOADING=1\nMONOTONIC_USEC={(long)(time.GetTimestamp() * 1_000_000.0 / time.TimestampFrequency)}");

    internal void Stopping() => Send("STOPPING=1");

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private void Send(string state)
    {
        if (socketPath is null)
            return;
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            // A leading @ is a name in the kernel, not in the file system.
            socket.Connect(new UnixDomainSocketEndPoint(socketPath[0] == '@' ? "\0" + socketPath[1..] : socketPath));
            socket.Send(Encoding.UTF8.GetBytes(state));
        }
        catch (SocketException)
        {
            // A supervisor that does not listen is no reason for the bank to stop.
        }
    }
}
