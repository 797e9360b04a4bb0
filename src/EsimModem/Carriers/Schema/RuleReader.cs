using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Patterns;
using EsimModem.Carriers.Replies;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Carriers.Schema;

/// <summary>Reads one entry of <c>read</c> and checks that its pieces are fields of a reading.</summary>
internal static class RuleReader
{
    public const string PotMark = "pots.";

    /// <summary>The name of a piece whose figure is none of the fields, so that no other rule takes it for one.</summary>
    public const string NoField = "none";

    static readonly Dictionary<ReadingField, PieceType[]> Types = new()
    {
        [ReadingField.Balance] = [PieceType.Money],
        [ReadingField.Amount] = [PieceType.Money],
        [ReadingField.ValidUntil] = [PieceType.Date],
        [ReadingField.ValidTime] = [PieceType.Time],
        [ReadingField.ValidDays] = [PieceType.Days],
        [ReadingField.ValidHours] = [PieceType.Hours],
        [ReadingField.DataLeftMb] = [PieceType.Data],
        [ReadingField.MinutesLeft] = [PieceType.Int],
        [ReadingField.SmsLeft] = [PieceType.Int],
        [ReadingField.Number] = [PieceType.Number],
    };

    public static ReplyRule? Read(YamlValue value)
    {
        if (value.AsMap() is not { } map)
            return null;
        var kind = map.Need("kind")?.AsOneOf(SchemaWords.Kinds);
        var match = map.Need("match") is { } words ? Pattern.Read(words) : null;
        var language = map.Value("lang")?.AsText();
        var refusal = map.Value("refusal")?.AsOneOf(SchemaWords.Refusals);
        if (refusal is not null && kind is not (null or ReadingKind.Refused))
            map.Fault("only a rule of kind `refused` has a `refusal`");
        var retry = map.Value("retryAfter")?.AsSpan();
        var renews = map.Value("autoRenews")?.AsOneOf(SchemaWords.OnOff);
        var unlimited = map.Value("unlimited")?.AsTexts() ?? [];
        map.Close();
        if (kind is null || match is null)
            return null;
        if (!match.CanRun())
        {
            map.Faults.Add(match.Place, "the pattern repeats too much to be run; make it shorter");
            return null;
        }
        foreach (var piece in match.Pieces)
            Check(piece, match, map.Faults);
        return new(kind.Value, match, language, kind == ReadingKind.Refused ? refusal ?? RefusalKind.Other : null, retry, renews) { Unlimited = unlimited };
    }

    static void Check(Piece piece, Pattern match, Faults faults)
    {
        if (piece.Name == NoField)
            return;
        if (piece.Name.StartsWith(PotMark, StringComparison.Ordinal) && piece.Name.Length > PotMark.Length)
        {
            if (piece.Type is not (PieceType.Money or PieceType.Data))
                faults.Add(match.Place, $"`{piece.Name}` must be money or data");
            return;
        }
        var names = Types.Keys.Select(SchemaWords.Of);
        if (!SchemaWords.Fields.TryGetValue(piece.Name, out var field) || !Types.TryGetValue(field, out var types))
            faults.Add(match.Place, $"`{piece.Name}` is no field of a reading{NearestName.Hint(piece.Name, names)}");
        else if (!types.Contains(piece.Type))
            faults.Add(match.Place, $"`{piece.Name}` must be {string.Join(" or ", types.Select(SchemaWords.Of))}, it is {SchemaWords.Of(piece.Type)}");
    }
}
