using System.Runtime.InteropServices;

namespace System.IO.Ports;

/// <summary>The kernel's <c>struct termios2</c>, the form that takes any speed as a number.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Termios
{
    public uint Input;
    public uint Output;
    public uint Control;
    public uint Local;
    public byte Discipline;
    public fixed byte Characters[19];
    public uint InputSpeed;
    public uint OutputSpeed;

    private const uint ControlCrtscts = 0x80000000, ControlMarkSpace = 0x40000000;
    private const uint ControlLocal = 0x800, ControlOdd = 0x200, ControlParity = 0x100, ControlReceive = 0x80, ControlTwoStops = 0x40;
    private const uint SpeedAsNumber = 0x1000;
    private const uint InputSoftwareFlow = 0x400 | 0x1000;
    private const int MinimumCharacter = 6, StartCharacter = 8, StopCharacter = 9;

    /// <summary>Raw mode: every byte passes both ways unchanged, and closing leaves the modem's lines alone.</summary>
    public static Termios Raw(LineSettings settings)
    {
        var termios = new Termios
        {
            Input = settings.Handshake is Handshake.XOnXOff or Handshake.RequestToSendXOnXOff ? InputSoftwareFlow : 0,
            Control = SpeedAsNumber | ControlLocal | ControlReceive | Frame(settings) | Flow(settings.Handshake),
            InputSpeed = (uint)settings.BaudRate,
            OutputSpeed = (uint)settings.BaudRate,
        };
        // With a minimum of 0 an empty line would read like a vanished one.
        termios.Characters[MinimumCharacter] = 1;
        termios.Characters[StartCharacter] = 0x11;
        termios.Characters[StopCharacter] = 0x13;
        return termios;
    }

    private static uint Frame(LineSettings settings)
    {
        var size = (uint)(settings.DataBits - 5) << 4;
        var stops = settings.StopBits is StopBits.Two or StopBits.OnePointFive ? ControlTwoStops : 0;
        return size | stops | settings.Parity switch
        {
            Parity.Odd => ControlParity | ControlOdd,
            Parity.Even => ControlParity,
            Parity.Mark => ControlParity | ControlMarkSpace | ControlOdd,
            Parity.Space => ControlParity | ControlMarkSpace,
            _ => 0,
        };
    }

    private static uint Flow(Handshake handshake) =>
        handshake is Handshake.RequestToSend or Handshake.RequestToSendXOnXOff ? ControlCrtscts : 0;
}
