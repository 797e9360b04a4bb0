using System.Net.Sockets;
using System.Text;

namespace EsimModem.Simulator.Ptys;

/// <summary>A unix socket that takes commands, one a line, and answers each with one line.</summary>
internal sealed class ControlSocket(string path, Calendar calendar, Func<string, string> answer) : IDisposable
{
    private readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly List<Socket> callers = [];
    private bool listens;

    /// <summary>Begins to take callers; the answers are given where the bank lives.</summary>
    public void Listen()
    {
        if (IsServed())
            throw new IOException($"Another simulator already serves {Path.GetDirectoryName(path)}: stop it, or choose another folder.");
        File.Delete(path);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        listens = true;
        calendar.Start(Accept);
    }

    public void Dispose()
    {
        listener.Dispose();
        foreach (var caller in callers)
            caller.Dispose();
        if (listens)
            File.Delete(path);
    }

    private bool IsServed()
    {
        using var caller = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            caller.Connect(new UnixDomainSocketEndPoint(path));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private async Task Accept()
    {
        while (true)
        {
            Socket caller;
            try
            {
                caller = await listener.AcceptAsync();
            }
            catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
            {
                return;
            }

            callers.Add(caller);
            calendar.Start(() => Talk(caller));
        }
    }

    private async Task Talk(Socket caller)
    {
        var line = new StringBuilder();
        var buffer = new byte[1024];
        try
        {
            while (await caller.ReceiveAsync(buffer) is > 0 and var count)
            {
                foreach (var letter in Encoding.ASCII.GetString(buffer, 0, count))
                    await Take(caller, line, letter);
            }
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
        }

        callers.Remove(caller);
        caller.Dispose();
    }

    private async Task Take(Socket caller, StringBuilder line, char letter)
    {
        if (letter != '\n')
        {
            line.Append(letter);
            return;
        }

        var said = Encoding.UTF8.GetBytes(answer(line.ToString().Trim()) + "\n");
        line.Clear();
        for (var sent = 0; sent < said.Length;)
            sent += await caller.SendAsync(said.AsMemory(sent));
    }
}
