namespace EsimModem.Simulator;

/// <summary>Timers by due time, then by the order in which they were set; any of them leaves in logarithmic time.</summary>
internal sealed class TimerHeap
{
    private PressedTimer[] timers = new PressedTimer[64];

    public int Count { get; private set; }

    public PressedTimer First => timers[0];

    public void Add(PressedTimer timer)
    {
        if (Count == timers.Length)
            Array.Resize(ref timers, Count * 2);
        Put(timer, Count++);
        Rise(timer);
    }

    public void Remove(PressedTimer timer)
    {
        var place = timer.Place;
        if (place < 0)
            return;
        timer.Place = -1;
        var last = timers[--Count];
        timers[Count] = null!;
        if (last == timer)
            return;
        Put(last, place);
        Rise(last);
        Sink(last);
    }

    private void Rise(PressedTimer timer)
    {
        while (timer.Place > 0 && timers[(timer.Place - 1) / 4] is var parent && timer.IsBefore(parent))
            Swap(timer, parent);
    }

    private void Sink(PressedTimer timer)
    {
        while (Smallest(timer.Place) is { } child && child.IsBefore(timer))
            Swap(child, timer);
    }

    private PressedTimer? Smallest(int parent)
    {
        PressedTimer? smallest = null;
        var first = (parent * 4) + 1;
        for (var i = first; i < Math.Min(first + 4, Count); i++)
        {
            if (smallest is null || timers[i].IsBefore(smallest))
                smallest = timers[i];
        }

        return smallest;
    }

    private void Swap(PressedTimer upward, PressedTimer downward)
    {
        var place = upward.Place;
        Put(upward, downward.Place);
        Put(downward, place);
    }

    private void Put(PressedTimer timer, int place)
    {
        timers[place] = timer;
        timer.Place = place;
    }
}
