namespace EsimModem.Serial;

/// <summary>A port that is there now. <c>Name</c> is what is opened and may change; <c>Place</c> is the socket it hangs on and stays.</summary>
internal sealed record FoundPort(string Name, string Place, int Baud)
{
    /// <summary>The USB device that it belongs to, until that is unplugged; behind a bridge each port is one of its own. Null where there is none.</summary>
    public string? Device { get; init; }
}
