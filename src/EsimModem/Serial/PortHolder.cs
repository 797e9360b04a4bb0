namespace EsimModem.Serial;

/// <summary>The program that has a port open.</summary>
internal sealed record PortHolder(int Process, string Program)
{
    /// <summary>Looks through the open files of all programs; as root of all, else of one's own. Null when none is seen.</summary>
    public static PortHolder? Of(string device)
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(folder), out var process) && Holds(process, device) == true)
                return new PortHolder(process, NameOf(process));
        return null;
    }

    /// <summary>Null when the open files of that program may not be looked at. One that has ended holds nothing.</summary>
    public static bool? Holds(int process, string device)
    {
        try
        {
            return Directory.EnumerateFiles($"/proc/{process}/fd").Any(link => Leads(link, device));
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>False too for a file that was closed while we looked: programs open and close files all the time.</summary>
    private static bool Leads(string link, string device)
    {
        try
        {
            return File.ResolveLinkTarget(link, returnFinalTarget: false)?.FullName == device;
        }
        catch (IOException)
        {
            return false;
        }
    }

    public static string NameOf(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/comm").Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "a program that has ended";
        }
    }
}
