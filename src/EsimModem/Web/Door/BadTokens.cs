using System.Net;

namespace EsimModem.Web.Door;

/// <summary>Counts wrong tokens per address; who has had ten within a minute waits until the minute is over.</summary>
internal sealed class BadTokens(TimeProvider time)
{
    private const int Most = 10;
    private const int MostAddresses = 4096;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _door = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> _seen = [];

    /// <summary>How long this address must wait; null when it may try.</summary>
    public TimeSpan? Wait(IPAddress? address)
    {
        lock (_door)
        {
            if (!_seen.TryGetValue(Key(address), out var times)) return null;
            Forget(times);
            return times.Count < Most ? null : times.Peek() + Window - time.GetUtcNow();
        }
    }

    public void Add(IPAddress? address)
    {
        lock (_door)
        {
            if (_seen.Count >= MostAddresses) ForgetAll();
            if (!_seen.TryGetValue(Key(address), out var times)) _seen[Key(address)] = times = new Queue<DateTimeOffset>();
            times.Enqueue(time.GetUtcNow());
        }
    }

    private void Forget(Queue<DateTimeOffset> times)
    {
        while (times.TryPeek(out var first) && first + Window <= time.GetUtcNow()) times.Dequeue();
    }

    private void ForgetAll()
    {
        foreach (var (key, times) in _seen.ToList())
        {
            Forget(times);
            if (times.Count == 0 || _seen.Count > 2 * MostAddresses) _seen.Remove(key);
        }
    }

    /// <summary>One household of IPv6 has a whole /64 to try from.</summary>
    private static string Key(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes.Length == 16 ? bytes.AsSpan(0, 8) : bytes);
    }
}
