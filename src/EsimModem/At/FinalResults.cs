using System.Globalization;

namespace EsimModem.At;

/// <summary>The one table of final result codes.</summary>
internal static class FinalResults
{
    private static readonly (string Words, FinalKind Kind)[] Always =
    [
        ("OK", FinalKind.Ok),
        ("ERROR", FinalKind.Error),
        ("COMMAND NOT SUPPORT", FinalKind.Error),
        ("TOO MANY PARAMETERS", FinalKind.Error),
        ("OPERATION NOT ALLOWED", FinalKind.Error),
        ("ABORTED", FinalKind.Error),
        ("NA", FinalKind.Error),
    ];

    private static readonly (string Words, FinalKind Kind)[] Coded =
    [
        ("+CME ERROR:", FinalKind.Cme),
        ("+CMS ERROR:", FinalKind.Cms),
        ("+EXT ERROR:", FinalKind.Error),
        ("MODEM ERROR:", FinalKind.Error),
    ];

    // To any other command these tell of a dying call, and end nothing.
    private static readonly (string Words, FinalKind Kind)[] Dialing =
    [
        ("CONNECT", FinalKind.Connect),
        ("NO CARRIER", FinalKind.NoCarrier),
        ("BUSY", FinalKind.Busy),
        ("NO ANSWER", FinalKind.NoAnswer),
        ("NO DIALTONE", FinalKind.NoDialTone),
        ("NO DIAL TONE", FinalKind.NoDialTone),
    ];

    /// <summary>Reads a worded result; false means that the line is something else.</summary>
    public static bool TryRead(string line, bool dialing, out FinalResult final)
    {
        var words = line.AsSpan().Trim();
        var kind = Find(Always, words) ?? (dialing ? FindDialed(words) : null);
        if (kind is { } ended)
        {
            final = new FinalResult(ended, words.ToString());
            return true;
        }

        final = default;
        foreach (var (start, coded) in Coded)
        {
            if (!words.StartsWith(start))
                continue;
            var said = words[start.Length..].Trim();
            var code = int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
            final = new FinalResult(coded, words.ToString(), code);
            return true;
        }

        return false;
    }

    /// <summary>Reads a result of a modem that was not yet told to use words (ATV0); false means no such digit.</summary>
    public static bool TryReadDigit(string line, out FinalResult final)
    {
        final = line switch
        {
            "0" => InDigits(FinalKind.Ok, "OK"),
            "1" => InDigits(FinalKind.Connect, "CONNECT"),
            "3" => InDigits(FinalKind.NoCarrier, "NO CARRIER"),
            "4" => InDigits(FinalKind.Error, "ERROR"),
            "6" => InDigits(FinalKind.NoDialTone, "NO DIALTONE"),
            "7" => InDigits(FinalKind.Busy, "BUSY"),
            "8" => InDigits(FinalKind.NoAnswer, "NO ANSWER"),
            _ => default,
        };
        return final.Text is not null;
    }

    private static FinalResult InDigits(FinalKind kind, string words) => new(kind, words) { Digit = true };

    private static FinalKind? FindDialed(ReadOnlySpan<char> words) =>
        words.StartsWith("CONNECT ") ? FinalKind.Connect : Find(Dialing, words);

    private static FinalKind? Find((string Words, FinalKind Kind)[] table, ReadOnlySpan<char> words)
    {
        foreach (var (text, kind) in table)
        {
            if (words.SequenceEqual(text))
                return kind;
        }

        return null;
    }
}
