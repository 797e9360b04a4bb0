using System.Globalization;
using System.Text;

namespace EsimModem.Carriers.Patterns;

/// <summary>A carrier's words made ready for reading: one kind of blank, one kind of line end, one kind of minus, nothing invisible.</summary>
internal sealed class ReplyText
{
    /// <summary>Longer texts are advertising or rubbish; what follows is not looked at.</summary>
    public const int Longest = 4000;

    // How far the wide forms of the Far East lie from the usual signs.
    const int FullWidth = 0xfee0;

    public ReplyText(string words)
    {
        var plain = new StringBuilder(Math.Min(words.Length, Longest));
        foreach (var letter in words.AsSpan(0, Math.Min(words.Length, Longest)).Trim())
            Append(plain, letter);
        Plain = plain.Replace("\r\n", "\n").Replace('\r', '\n').ToString();
        Folded = Plain.Replace('ё', 'е').Replace('Ё', 'Е');
        Small = Folded.ToLowerInvariant();
    }

    /// <summary>The words as a person would copy them.</summary>
    public string Plain { get; }

    /// <summary>The same length, with letters made equal that carriers write now so, now so.</summary>
    public string Folded { get; }

    /// <summary>The same in small letters, to look for words quickly.</summary>
    public string Small { get; }

    public static bool IsBlank(char letter) => letter is ' ' or '\t' or '\v' or '\f' or '\u00a0' or '\u1680' or (>= '\u2000' and <= '\u200a') or '\u202f' or '\u205f' or '\u3000';

    static void Append(StringBuilder plain, char letter)
    {
        if (IsBlank(letter))
            plain.Append(' ');
        else if (letter > '\u0600' && char.IsDigit(letter))
            plain.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter)));
        else if (letter is '\u066b' or '\u066c')
            plain.Append(letter == '\u066b' ? '.' : ',');
        else if (letter is >= '\uff01' and <= '\uff5e')
            plain.Append((char)(letter - FullWidth));
        else if (letter is '\u3001')
            plain.Append(',');
        else if (letter is '\u05f3' or '\u05f4')
            plain.Append(letter == '\u05f3' ? '\'' : '"');
        else if (letter is '\u2028' or '\u2029' or '\u0085')
            plain.Append('\n');
        else if (letter is '\u2212' or (>= '\u2010' and <= '\u2015') or '\u207b' or '\ufe58' or '\ufe63')
            plain.Append('-');
        else if (letter is '\n' or '\r' || !(char.IsControl(letter) || letter is (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u2069') or '\ufeff' or '\u00ad'))
            plain.Append(letter);
    }
}
