using EsimModem.Ledger;

namespace EsimModem.Store;

/// <summary>The folder of the daemon's own files, which tell of numbers and money and so are for its user only.</summary>
internal static class StateFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <exception cref="LedgerUnavailableException">It is not there and cannot be made.</exception>
    public static void Create(string folder)
    {
        try { Directory.CreateDirectory(folder, OwnerOnly); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LedgerUnavailableException(Unusable(folder, e), e);
        }
    }

    public static string Unusable(string folder, Exception why) =>
        $"The state folder {folder} cannot be used ({why.Message.TrimEnd('.')}): make it belong to the user who runs esim-modem, or name another under `state`.";
}
