namespace EsimModem.Cli.Doctor;

/// <summary>What a folder stands on: the kind of file system, the bytes that are free, and whether this user may write.</summary>
internal sealed record DiskFacts(string Format, long Free, bool MayWrite)
{
    public static DiskFacts Of(string folder)
    {
        var mayWrite = Rights.MayWriteIn(folder);
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
}
