namespace System.IO.Ports;

/// <summary>How the two ends of a serial line stop each other when a buffer runs full.</summary>
public enum Handshake
{
    None = 0,
    XOnXOff = 1,
    RequestToSend = 2,
    RequestToSendXOnXOff = 3,
}
