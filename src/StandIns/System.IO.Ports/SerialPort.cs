using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace System.IO.Ports;

/// <summary>A serial port of this box, read and written through <see cref="BaseStream"/>.</summary>
public class SerialPort : Component
{
    public const int InfiniteTimeout = -1;

    private LineSettings settings;
    private string portName;
    private SerialStream? stream;
    private bool dtrEnable, rtsEnable;
    private int readTimeout = InfiniteTimeout, writeTimeout = InfiniteTimeout;

    public SerialPort() : this("COM1") { }

    public SerialPort(string portName, int baudRate = 9600, Parity parity = Parity.None, int dataBits = 8, StopBits stopBits = StopBits.One)
    {
        settings = new LineSettings(9600, Parity.None, 8, StopBits.One, Handshake.None);
        PortName = portName;
        BaudRate = baudRate;
        Parity = parity;
        DataBits = dataBits;
        StopBits = stopBits;
    }

    /// <summary>False also after the device has vanished.</summary>
    public bool IsOpen => stream is { Alive: true };

    public Stream BaseStream => Opened();

    public string PortName
    {
        get => portName;
        [MemberNotNull(nameof(portName))]
        set
        {
            ArgumentException.ThrowIfNullOrEmpty(value);
            if (stream is not null) throw new InvalidOperationException("The name cannot be changed while the port is open.");
            portName = value;
        }
    }

    public int BaudRate
    {
        get => settings.BaudRate;
        set => Change(value > 0, nameof(BaudRate), settings with { BaudRate = value });
    }

    public Parity Parity
    {
        get => settings.Parity;
        set => Change(Enum.IsDefined(value), nameof(Parity), settings with { Parity = value });
    }

    public int DataBits
    {
        get => settings.DataBits;
        set => Change(value is >= 5 and <= 8, nameof(DataBits), settings with { DataBits = value });
    }

    public StopBits StopBits
    {
        get => settings.StopBits;
        set => Change(Enum.IsDefined(value) && value != StopBits.None, nameof(StopBits), settings with { StopBits = value });
    }

    public Handshake Handshake
    {
        get => settings.Handshake;
        set => Change(Enum.IsDefined(value), nameof(Handshake), settings with { Handshake = value });
    }

    public bool DtrEnable
    {
        get => dtrEnable;
        set => SetLine(Libc.TIOCM_DTR, dtrEnable = value);
    }

    public bool RtsEnable
    {
        get => HardwareFlow ? throw FlowOwnsRts() : rtsEnable;
        set
        {
            if (HardwareFlow) throw FlowOwnsRts();
            SetLine(Libc.TIOCM_RTS, rtsEnable = value);
        }
    }

    public int ReadTimeout
    {
        get => readTimeout;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, InfiniteTimeout);
            readTimeout = value;
            if (stream is not null) stream.ReadTimeout = value;
        }
    }

    public int WriteTimeout
    {
        get => writeTimeout;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, InfiniteTimeout);
            writeTimeout = value;
            if (stream is not null) stream.WriteTimeout = value;
        }
    }

    public int BytesToRead => Opened().Waiting;
    public int BytesToWrite => Opened().Ask(SerialDevice.Unsent, 0);
    public bool CtsHolding => HasLine(Libc.TIOCM_CTS);
    public bool DsrHolding => HasLine(Libc.TIOCM_DSR);
    public bool CDHolding => HasLine(Libc.TIOCM_CAR);

    private bool HardwareFlow => settings.Handshake is Handshake.RequestToSend or Handshake.RequestToSendXOnXOff;

    public static string[] GetPortNames() => PortNames.Present();

    public void Open()
    {
        if (stream is not null) throw new InvalidOperationException($"The port '{portName}' is already open.");
        stream = new SerialStream(portName, settings) { ReadTimeout = readTimeout, WriteTimeout = writeTimeout };
        SetLine(Libc.TIOCM_DTR, dtrEnable);
        if (!HardwareFlow) SetLine(Libc.TIOCM_RTS, rtsEnable);
    }

    public void Close() => Dispose();

    public void DiscardInBuffer() => Opened().DiscardReceived();

    public void DiscardOutBuffer() => Opened().Ask(static descriptor =>
    {
        SerialDevice.Discard(descriptor, Libc.TCOFLUSH);
        return true;
    }, true);

    public int Read(byte[] buffer, int offset, int count) => Opened().Read(buffer, offset, count);

    public void Write(byte[] buffer, int offset, int count) => Opened().Write(buffer, offset, count);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stream?.Dispose();
            stream = null;
        }
        base.Dispose(disposing);
    }

    private static InvalidOperationException FlowOwnsRts() => new("With hardware handshake the driver moves RTS itself.");

    private SerialStream Opened() => stream ?? throw new InvalidOperationException($"The port '{portName}' is closed.");

    private void Change(bool valid, string what, LineSettings wanted)
    {
        if (!valid) throw new ArgumentOutOfRangeException(what);
        stream?.Ask(descriptor =>
        {
            SerialDevice.Apply(portName, descriptor, wanted);
            return true;
        }, true);
        settings = wanted;
    }

    private void SetLine(int line, bool on) => stream?.Ask(descriptor =>
    {
        SerialDevice.SetLine(descriptor, line, on);
        return true;
    }, true);

    private bool HasLine(int line) => Opened().Ask(descriptor => SerialDevice.HasLine(descriptor, line), false);
}
