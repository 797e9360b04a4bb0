using EsimModem.Simulator.Wire;

namespace EsimModem.Simulator.Ptys;

/// <summary>A modem's pty under a name: each host that opens it and writes becomes the modem's host until it closes.</summary>
internal sealed class PtyPort : IDisposable
{
    private readonly PtyMaster master = new();
    private readonly SimulatedModem modem;
    private readonly byte[] buffer = new byte[4096];
    private BytePipe? incoming;

    public PtyPort(SimulatedModem modem, string link)
    {
        this.modem = modem;
        Link = link;
        try
        {
            if (new FileInfo(link).LinkTarget is not null)
                File.Delete(link);
            File.CreateSymbolicLink(link, master.Slave);
        }
        catch
        {
            master.Dispose();
            throw;
        }
    }

    public string Link { get; }

    public int Descriptor => master.Descriptor;

    /// <summary>Takes what the host wrote, and gives it what it had no room for.</summary>
    public void Serve()
    {
        int count;
        while ((count = master.Read(buffer)) > 0)
            Hear(buffer.AsSpan(0, count));
        if (count < 0)
            LoseHost();
        else
            master.WriteKept();
    }

    public void Dispose()
    {
        LoseHost();
        master.Dispose();
        if (new FileInfo(Link).LinkTarget == master.Slave)
            File.Delete(Link);
    }

    private void Hear(ReadOnlySpan<byte> bytes)
    {
        if (incoming is null)
        {
            incoming = new BytePipe();
            modem.Attach(new PipeEnd(incoming, master));
        }

        incoming.Write(bytes);
    }

    private void LoseHost()
    {
        incoming?.End();
        incoming = null;
        master.End();
    }
}
