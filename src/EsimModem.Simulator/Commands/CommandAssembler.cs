using System.Text;

namespace EsimModem.Simulator.Commands;

/// <summary>Gathers the bytes of a host into lines that end with a carriage return, and at a prompt into a message that ends with Ctrl-Z.</summary>
internal sealed class CommandAssembler
{
    /// <summary>What is given when a message is taken back.</summary>
    public const string TakenBack = "\u001b";

    private const int Longest = 2048;
    private const byte CtrlZ = 0x1A;
    private const byte Escape = 0x1B;
    private readonly StringBuilder line = new();

    /// <summary>Everything up to Ctrl-Z is a message, whatever it looks like.</summary>
    public bool AtPrompt { get; set; }

    public void Clear()
    {
        AtPrompt = false;
        line.Clear();
    }

    /// <summary>Takes one byte and gives the line or message that it ended, else null.</summary>
    public string? Push(byte value)
    {
        switch (value)
        {
            case CtrlZ when AtPrompt:
            case (byte)'\r' when !AtPrompt:
                return Whole();
            case Escape when AtPrompt:
                Clear();
                return TakenBack;
            case Escape:
                line.Clear();
                break;
            case (byte)'\b' when line.Length > 0:
                line.Length--;
                break;
            case >= 0x20 when line.Length < Longest:
                line.Append((char)value);
                break;
        }

        return null;
    }

    private string Whole()
    {
        var whole = line.ToString();
        Clear();
        return whole;
    }
}
