using System.Runtime.InteropServices;

namespace EsimModem.Bank;

/// <summary>What this box's kernel knows of its own clock.</summary>
internal static partial class HostClock
{
    /// <summary>STA_UNSYNC of adjtimex(2): nothing disciplines the kernel's clock.</summary>
    private const int Unsynchronized = 0x40;

    /// <summary>Whether time goes on while the box is off: a battery clock, or a virtual machine that takes its host's time.</summary>
    public static bool RunsOn() =>
        (Directory.Exists("/sys/class/rtc") && Directory.EnumerateFileSystemEntries("/sys/class/rtc").Any())
        || Directory.Exists("/sys/hypervisor/type")
        || (File.Exists("/proc/cpuinfo") && File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("flags", StringComparison.Ordinal))?.Split(' ').Contains("hypervisor") == true);

    /// <summary>Whether NTP has set it.</summary>
    public static bool IsSynchronized()
    {
        var buffer = new byte[256];
        return AdjustTime(buffer) >= 0 && (BitConverter.ToInt32(buffer, 5 * IntPtr.Size) & Unsynchronized) == 0;
    }

    // modes, offset, freq, maxerror, esterror, then status: an int at the sixth place of the kernel's struct timex.
    [LibraryImport("libc", EntryPoint = "adjtimex")]
    private static partial int AdjustTime(byte[] timex);
}
