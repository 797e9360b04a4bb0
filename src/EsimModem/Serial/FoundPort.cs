namespace EsimModem.Serial;

/// <summary>A port that is there now. <c>Name</c> is what is opened and may change; <c>Place</c> is the socket it hangs on and stays.</summary>
internal sealed record FoundPort(string Name, string Place, int Baud);
