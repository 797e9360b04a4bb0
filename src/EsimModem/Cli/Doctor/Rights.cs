using System.Runtime.InteropServices;

namespace EsimModem.Cli.Doctor;

/// <summary>What the user of this process may do, as the kernel sees it.</summary>
internal static partial class Rights
{
    private const int Write = 2, Enter = 1;

    public static bool MayWriteFile(string file) => Access(file, Write) == 0;

    public static bool MayWriteIn(string folder) => Access(folder, Write | Enter) == 0;

    public static bool MayEnter(string folder) => Access(folder, Enter) == 0;

    /// <summary>The daemon's socket may be looked for, and where it is there it may be used.</summary>
    public static bool MayAsk(string state) =>
        !Directory.Exists(state) || (MayEnter(state) && (Path.Combine(state, "api.sock") is var socket && (!File.Exists(socket) || MayWriteFile(socket))));

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Access(string path, int mode);
}
