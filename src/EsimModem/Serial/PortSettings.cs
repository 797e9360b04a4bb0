namespace EsimModem.Serial;

/// <summary>A port as the configuration names it: a path, a glob, or <c>tcp://host:port</c> of a serial server in raw mode.</summary>
internal sealed record PortSettings(string Port, int Baud = 115200);
