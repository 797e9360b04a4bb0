namespace System.IO.Ports;

/// <summary>Names the serial devices that the kernel knows and that stand behind real hardware.</summary>
internal static class PortNames
{
    private const string Class = "/sys/class/tty";

    public static string[] Present()
    {
        if (!Directory.Exists(Class)) return [];
        var names = from entry in Directory.EnumerateFileSystemEntries(Class)
                    let name = Path.Combine("/dev", Path.GetFileName(entry))
                    where IsHardware(entry) && File.Exists(name)
                    orderby name.Length, name
                    select name;
        return [.. names];
    }

    /// <summary>A console has no device behind it, an empty ttyS socket has type 0.</summary>
    private static bool IsHardware(string entry)
    {
        if (!Path.Exists(Path.Combine(entry, "device"))) return false;
        var type = Path.Combine(entry, "type");
        return !File.Exists(type) || File.ReadAllText(type).Trim() != "0";
    }
}
