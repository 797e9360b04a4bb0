namespace EsimModem.At;

/// <summary>A line that nobody asked for, or that came too late for the one who asked.</summary>
internal sealed record AtNotification(string Line, string? Second = null)
{
    /// <summary>The text broke off, or its second line never came.</summary>
    public bool Truncated { get; init; }

    /// <summary>The modem has started anew: its settings and sessions are gone.</summary>
    public bool Reboot { get; init; }

    /// <summary>A command was still without its final result when this came.</summary>
    public bool Amid { get; init; }

    public bool Is(string prefix) => Line.StartsWith(prefix, StringComparison.Ordinal);
}
