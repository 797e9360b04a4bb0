namespace EsimModem.Config;

/// <summary>The folder that keeps the book: made where it is missing, and tried before anything relies on it.</summary>
internal static class StateFolder
{
    private const UnixFileMode OwnerAndGroup =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;

    /// <summary>Null where the folder can be written to, else a sentence with the remedy.</summary>
    internal static string? Prepare(string path)
    {
        try
        {
            if (File.Exists(path))
                return $"`state` names {path}, which is a file; name a folder.";
            if (!Directory.Exists(path))
                Directory.CreateDirectory(path, OwnerAndGroup);
            Try(path);
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return $"No permission to write in {path}; start as root or as the service's user, or set `state` (ESIMMODEM__STATE) to a folder of your own.";
        }
        catch (IOException e)
        {
            return $"The state folder {path} cannot be written: {e.Message.TrimEnd('.')}; mend that, or set `state` to another folder.";
        }
    }

    private static void Try(string path)
    {
        var probe = Path.Combine(path, $".probe-{Environment.ProcessId}");
        using var file = new FileStream(probe, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        file.WriteByte(0);
    }
}
