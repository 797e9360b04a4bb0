namespace EsimModem.Cli;

/// <summary>Makes a file that was not there and is its owner's alone.</summary>
internal static class NewFile
{
    /// <exception cref="VerbFailure">It is there already, or cannot be made.</exception>
    internal static FileStream Create(string path)
    {
        try
        {
            return new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new VerbFailure(ExitCode.Failed, $"{path} is there already and is not overwritten: name another file.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new VerbFailure(ExitCode.Failed, $"{path} cannot be written ({e.Message.TrimEnd('.')}): name a file in a folder of yours.");
        }
    }
}
