using EsimModem.Ledger;

namespace EsimModem.Store;

/// <summary>Keeps a second daemon off the same state folder; the kernel frees it however this process ends.</summary>
internal sealed class StateFolderLock : IDisposable
{
    public const string FileName = "lock";

    private const int WouldBlock = 11;
    private readonly FileStream _held;

    private StateFolderLock(FileStream held) => _held = held;

    /// <exception cref="LedgerUnavailableException">Another program has it, or the folder cannot be used; the sentence says what to do.</exception>
    public static StateFolderLock Take(string folder)
    {
        StateFolder.Create(folder);
        try
        {
            // FileShare.None is an exclusive flock, asked for without waiting.
            return new StateFolderLock(new FileStream(Path.Combine(folder, FileName), new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }));
        }
        catch (IOException e) when (e.HResult == WouldBlock)
        {
            throw new LedgerUnavailableException(
                $"Another esim-modem is at work on {folder}: stop it first, or name another `state` folder for this one.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LedgerUnavailableException(StateFolder.Unusable(folder, e), e);
        }
    }

    public void Dispose() => _held.Dispose();
}
