namespace System.IO.Ports;

/// <summary>Speed, frame and flow control of one line, as the kernel is to be told.</summary>
internal sealed record LineSettings(int BaudRate, Parity Parity, int DataBits, StopBits StopBits, Handshake Handshake);
