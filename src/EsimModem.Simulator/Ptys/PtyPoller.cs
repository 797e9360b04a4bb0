using System.Runtime.InteropServices;

namespace EsimModem.Simulator.Ptys;

/// <summary>One thread that sleeps until any pty has news, and then tells the loop which.</summary>
internal sealed class PtyPoller : IDisposable
{
    private const int Add = 1;
    private const uint Input = 0x1;
    private const uint Output = 0x4;
    private const uint EdgeTriggered = 0x80000000;
    private const int Most = 64;
    private const int StopMark = -1;

    // The kernel packs the structure on x86-64 only.
    private static readonly int DataOffset = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 4 : 8;
    private static readonly int EventSize = DataOffset + 8;

    private readonly int epoll = Native.OpenEpoll(Native.CloseOnExec);
    private readonly int stop = Native.OpenEvent(0, Native.CloseOnExec | Native.NonBlocking);
    private readonly SynchronizationContext loop;
    private readonly Action<int> ready;
    private readonly Thread thread;

    public PtyPoller(SynchronizationContext loop, Action<int> ready)
    {
        this.loop = loop;
        this.ready = ready;
        if (epoll < 0 || stop < 0)
            throw Native.Failure("Cannot watch ptys");
        Register(stop, StopMark, Input);
        thread = new Thread(Watch) { IsBackground = true, Name = "simulator ports" };
        thread.Start();
    }

    /// <summary>Watches the descriptor until it is closed; each change is told once, by that number.</summary>
    public void Watch(int descriptor, int number) => Register(descriptor, number, Input | Output | EdgeTriggered);

    public unsafe void Dispose()
    {
        ulong one = 1;
        Native.Write(stop, (byte*)&one, sizeof(ulong));
        thread.Join();
        Native.Close(epoll);
        Native.Close(stop);
    }

    private unsafe void Register(int descriptor, int number, uint events)
    {
        var entry = stackalloc byte[16];
        *(uint*)entry = events;
        *(long*)(entry + DataOffset) = number;
        if (Native.ControlEpoll(epoll, Add, descriptor, entry) < 0)
            throw Native.Failure("Cannot watch a pty");
    }

    private unsafe void Watch()
    {
        var events = stackalloc byte[Most * 16];
        while (true)
        {
            var count = Native.WaitEpoll(epoll, events, Most, -1);
            for (var i = 0; i < count; i++)
            {
                var number = (int)*(long*)(events + (i * EventSize) + DataOffset);
                if (number == StopMark)
                    return;
                loop.Post(_ => ready(number), null);
            }
        }
    }
}
