using System.Text;

namespace EsimModem.Simulator.Commands;

/// <summary>Gathers the bytes of a host into lines that end with a carriage return.</summary>
internal sealed class CommandAssembler
{
    private const int Longest = 2048;
    private readonly StringBuilder line = new();

    public void Clear() => line.Clear();

    /// <summary>Takes one byte and gives the line that it ended, else null.</summary>
    public string? Push(byte value)
    {
        switch (value)
        {
            case (byte)'\r':
                var whole = line.ToString();
                line.Clear();
                return whole;
            case 0x1B:
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
}
