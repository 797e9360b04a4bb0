using System.Globalization;

namespace EsimModem.Modems.Answers;

/// <summary>
/// The card's own answer to an empty PIN check, sent through +CSIM (3GPP 27.007 section 8.17): status 63Cx leaves x tries
/// (ETSI 102 221 section 10.2.1.5).
/// </summary>
internal static class PinRetryStatus
{
    private const string TriesLeft = "63C";

    /// <summary>Null for any other status: blocked, not needed and unknown cards give no count.</summary>
    public static PinRetries? Read(IReadOnlyList<string> lines)
    {
        if (lines.Select(line => FieldReader.BodyAfter("+CSIM", line)).FirstOrDefault(body => body is not null) is not { } body)
            return null;
        if (body.Split(',') is not [_, var field] || field.Trim() is not ['"', .. var octets, '"'] || octets.Length < 4)
            return null;
        var status = octets[^4..].ToUpperInvariant();
        if (!status.StartsWith(TriesLeft, StringComparison.Ordinal) || !int.TryParse(status[3..], NumberStyles.AllowHexSpecifier, null, out var count))
            return null;
        return new PinRetries(Pin: count, Current: count);
    }
}
