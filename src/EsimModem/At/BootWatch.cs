namespace EsimModem.At;

/// <summary>Tells the first sign of a restarted modem from the signs that follow it and from daily noise.</summary>
internal sealed class BootWatch(TimeProvider time)
{
    private static readonly TimeSpan Boot = TimeSpan.FromSeconds(30);

    private long? startedAt;
    private string lastSign = "";
    private string lastBeat = "";

    public bool Starts(string line)
    {
        var sign = SignIn(line);
        if (sign is null)
            return false;
        // Within one boot each sign comes once; the same sign twice is a second boot.
        var inBoot = startedAt is { } at && time.GetElapsedTime(at) < Boot && sign != lastSign && sign != "RDY";
        lastSign = sign;
        if (inBoot)
            return false;
        startedAt = time.GetTimestamp();
        return true;
    }

    private string? SignIn(string line)
    {
        var words = line.Trim();
        if (words.StartsWith("^BOOT", StringComparison.Ordinal))
            return IsNewBeat(words) ? "^BOOT" : null;
        return words switch
        {
            "RDY" => "RDY",
            "+CFUN: 1" or "+CFUN:1" => "+CFUN",
            _ when words.StartsWith("^SYSSTART", StringComparison.Ordinal) => "^SYSSTART",
            _ when words.StartsWith("*ATREADY", StringComparison.Ordinal) => "*ATREADY",
            _ => null,
        };
    }

    // Huawei sticks repeat the ^BOOT of one start every few seconds; only another key is another start.
    private bool IsNewBeat(string words)
    {
        var key = words.Split(',')[0];
        var fresh = key != lastBeat;
        lastBeat = key;
        return fresh;
    }
}
