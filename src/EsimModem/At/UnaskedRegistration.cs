namespace EsimModem.At;

/// <summary>
/// Tells by its fields that a registration line (+CREG, +CGREG, +CEREG; 3GPP 27.007 7.2) was not asked for: the answer
/// begins with the reporting mode and so never has one field or three.
/// </summary>
internal static class UnaskedRegistration
{
    public static bool Is(string line)
    {
        var colon = line.IndexOf(':');
        if (colon < 0 || line[..colon] is not ("+CREG" or "+CGREG" or "+CEREG" or "+C5GREG"))
            return false;
        return line.AsSpan(colon).Count(',') is 0 or 2;
    }
}
