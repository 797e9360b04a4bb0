using System.Text.RegularExpressions;
using EsimModem.Carriers.Patterns;
using EsimModem.Carriers.Schema;

namespace EsimModem.Carriers.Replies;

/// <summary>A figure of a text that becomes a piece of the draft.</summary>
internal sealed record DraftPiece(Found Found, PieceType Type, int Start, int End)
{
    public string Written => $"{{{Found.Name}:{SchemaWords.Of(Type)}}}";

    /// <summary>The piece, as far as the expression of its type reaches; null for what no piece can stand for.</summary>
    public static DraftPiece? Of(Found found, string text)
    {
        if (TypeOf(found) is not { } type) return null;
        var whole = new Regex($"^(?:{PieceTypes.Expression(type)})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        var digit = text.AsSpan(found.Figure.Start, found.Figure.End - found.Figure.Start).IndexOfAnyInRange('0', '9');
        foreach (var start in new[] { found.Figure.Start, found.Figure.Start + Math.Max(0, digit) })
            for (var end = found.Figure.End; end > start; end--)
                if (!CutsWord(text, end) && whole.IsMatch(text[start..end])) return new(found, type, start, end);
        return null;
    }

    static bool CutsWord(string text, int end) => end < text.Length && char.IsLetterOrDigit(text[end]) && char.IsLetterOrDigit(text[end - 1]) && char.IsLetter(text[end]) == char.IsLetter(text[end - 1]);

    static PieceType? TypeOf(Found found) => found.Field switch
    {
        ReadingField.Balance or ReadingField.Amount => PieceType.Money,
        ReadingField.Pots => found.Value is Money ? PieceType.Money : PieceType.Data,
        ReadingField.ValidUntil => PieceType.Date,
        ReadingField.ValidTime => PieceType.Time,
        ReadingField.ValidDays => PieceType.Days,
        ReadingField.ValidHours => PieceType.Hours,
        ReadingField.DataLeftMb => PieceType.Data,
        ReadingField.MinutesLeft or ReadingField.SmsLeft => PieceType.Int,
        ReadingField.Number => PieceType.Number,
        _ => null,
    };
}
