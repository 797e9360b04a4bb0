using EsimModem.Carriers.World;

namespace EsimModem.Config;

/// <summary>The world's list as it lies in a file: read when a card first asks for it, and anew only where the file was changed or could not be read.</summary>
internal sealed class WorldShelf(string path)
{
    private readonly Lock _gate = new();
    private Lazy<WorldList>? _list;
    private (long, DateTime) _mark;

    /// <summary>From any thread.</summary>
    internal Lazy<WorldList> Newest
    {
        get
        {
            var mark = new FileInfo(path) is { Exists: true } file ? (file.Length, file.LastWriteTimeUtc) : default;
            lock (_gate)
            {
                if (_list is null || mark != _mark || _list is { IsValueCreated: true, Value.Fault: not null })
                    (_list, _mark) = (new(() => WorldFile.Read(path)), mark);
                return _list;
            }
        }
    }
}
