using System.Globalization;
using System.Runtime.InteropServices;

namespace EsimModem.Bank;

/// <summary>What this box's kernel knows of its own clock.</summary>
internal static partial class HostClock
{
    /// <summary>STA_UNSYNC of adjtimex(2): nothing disciplines the kernel's clock.</summary>
    private const int Unsynchronized = 0x40;

    /// <summary>A clock that shows an earlier year began anew when its power came back.</summary>
    private const int FirstYear = 2025;

    /// <summary>Whether time goes on while the box is off: a battery clock, or a virtual machine that takes its host's time.</summary>
    /// <param name="now">The system's time.</param>
    public static bool RunsOn(DateTimeOffset now, string root = "/") =>
        ClocksOf(root).Any(clock => clock.Year >= FirstYear && (clock - now).Duration() <= ClockProof.Near)
        || File.Exists(Path.Combine(root, "sys/hypervisor/type"))
        || (Path.Combine(root, "proc/cpuinfo") is var cpu && File.Exists(cpu) && File.ReadLines(cpu).FirstOrDefault(line => line.StartsWith("flags", StringComparison.Ordinal))?.Split(' ').Contains("hypervisor") == true);

    /// <summary>Whether NTP has set it.</summary>
    public static bool IsSynchronized()
    {
        var buffer = new byte[256];
        return AdjustTime(buffer) >= 0 && (BitConverter.ToInt32(buffer, 5 * IntPtr.Size) & Unsynchronized) == 0;
    }

    // Many boards have the chip and no battery: after a power cut it shows 1970, while the system's time was put back to the hour of the cut. That the two agree is the
    // sign; the kernel's own word that it took the time from there (hctosys) is not asked for, since kernels of the Raspberry Pi never give it. What remains is a
    // chip without a battery, or one that stood still, into which somebody wrote that wrong hour (hwclock --systohc) before this program began: a network contradicts it.
    private static IEnumerable<DateTimeOffset> ClocksOf(string root)
    {
        var folder = Path.Combine(root, "sys/class/rtc");
        if (!Directory.Exists(folder)) yield break;
        foreach (var clock in Directory.EnumerateFileSystemEntries(folder, "rtc*"))
            if (SecondsOf(Path.Combine(clock, "since_epoch")) is { } seconds) yield return DateTimeOffset.UnixEpoch.AddSeconds(seconds);
    }

    private static uint? SecondsOf(string file)
    {
        try
        {
            return uint.TryParse(File.ReadAllText(file).AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A chip that knows that its time is wrong refuses to tell it.
            return null;
        }
    }

    // modes, offset, freq, maxerror, esterror, then status: an int at the sixth place of the kernel's struct timex.
    [LibraryImport("libc", EntryPoint = "adjtimex")]
    private static partial int AdjustTime(byte[] timex);
}
