namespace EsimModem.Simulator.Modems;

/// <summary>A setting of a modem: which first values it takes, and what it holds at power-up.</summary>
internal sealed record SettingRange(string Name, string Allowed, string Initial)
{
    /// <summary>Whether the first value lies in the printed range such as "(0-2)" or "(0,1,3)".</summary>
    public bool Takes(int value)
    {
        var first = Allowed[1..Allowed.IndexOf(')')];
        foreach (var part in first.Split(','))
        {
            var ends = part.Split('-');
            if (value >= int.Parse(ends[0]) && value <= int.Parse(ends[^1]))
                return true;
        }

        return false;
    }
}
