namespace EsimModem.Modems.Answers;

/// <summary>Whether a lock is switched on (+CLCK, 3GPP 27.007 section 7.4); what it locks was part of the question.</summary>
internal static class FacilityLock
{
    /// <summary>Null when the answer tells neither.</summary>
    public static bool? Read(IReadOnlyList<string> lines) => lines.Fields("+CLCK")?.Number(0) switch
    {
        0 => false,
        1 => true,
        _ => null,
    };
}
