using EsimModem.Cli.Daemon;
using EsimModem.Ledger;
using EsimModem.Store;

namespace EsimModem.Cli;

/// <summary>Copies the book while the daemon writes it; the file is the caller's own and overwrites nothing.</summary>
internal sealed class BackupBookVerb(Surroundings surroundings) : DaemonVerb(surroundings)
{
    internal override string Name => "backup book";

    internal override string Help => "copies the database, while running";

    internal override string WordsUsage => "FILE";

    internal override (int Least, int Most) Words => (1, 1);

    internal override IReadOnlyList<Option> Options => [Option.Config];

    protected override async Task<int> Run(Arguments arguments, DaemonClient daemon)
    {
        var path = Path.GetFullPath(arguments.Words[0]);
        var isWhole = false;
        await using var file = NewFile.Create(path);
        try
        {
            await daemon.Download("/backup", file);
            file.Flush(flushToDisk: true);
            var (row, hash) = BookCopy.Look(path);
            isWhole = true;
            Output.Out.WriteLine($"{PlainText.Line(path)}: {Math.Max(1, file.Length >> 20)} MB, {row} rows up to {hash[..16]}. To go back to it, stop the daemon and put it in the place of STATE/book.db (without its -wal); every card is then held until it was looked at.");
            return ExitCode.Done;
        }
        catch (LedgerUnavailableException e)
        {
            throw new VerbFailure(ExitCode.Failed, e.Message);
        }
        catch (IOException e)
        {
            throw new VerbFailure(ExitCode.Failed, $"The copy broke off ({e.Message.TrimEnd('.')}); the log of the daemon and the room under {Path.GetDirectoryName(path)} tell why.");
        }
        finally
        {
            if (!isWhole) File.Delete(path);
        }
    }
}
