namespace System.IO.Ports;

/// <summary>How many stop bits end a serial frame.</summary>
public enum StopBits
{
    None = 0,
    One = 1,
    Two = 2,
    OnePointFive = 3,
}
