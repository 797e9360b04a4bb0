using System.Runtime.InteropServices;

namespace EsimModem.Cli.Doctor;

/// <summary>What a folder stands on: the kind of file system, the bytes that are free, and whether this user may write.</summary>
internal sealed partial record DiskFacts(string Format, long Free, bool MayWrite)
{
    private const int Write = 2, Enter = 1;

    public static DiskFacts Of(string folder)
    {
        var mayWrite = Access(folder, Write | Enter) == 0;
        try
        {
            var drive = new DriveInfo(folder);
            return new DiskFacts(drive.DriveFormat, drive.AvailableFreeSpace, mayWrite);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new DiskFacts("", long.MaxValue, mayWrite);
        }
    }

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Access(string path, int mode);
}
