namespace EsimModem.Simulator.Commands;

/// <summary>The words of numbered errors, for modems that were told to be verbose.</summary>
internal static class ErrorTexts
{
    public static string Equipment(int number) => number switch
    {
        3 => "operation not allowed",
        4 => "operation not supported",
        10 => "SIM not inserted",
        11 => "SIM PIN required",
        12 => "SIM PUK required",
        13 => "SIM failure",
        14 => "SIM busy",
        16 => "incorrect password",
        21 => "invalid index",
        25 => "invalid characters in text string",
        30 => "no network service",
        31 => "network timeout",
        50 => "Incorrect parameters",
        258 => "Phone is busy",
        _ => "unknown",
    };

    public static string Message(int number) => number switch
    {
        302 => "operation not allowed",
        303 => "operation not supported",
        310 => "SIM not inserted",
        311 => "SIM PIN required",
        321 => "invalid memory index",
        331 => "no network service",
        _ => "unknown error",
    };
}
