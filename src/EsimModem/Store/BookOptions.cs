namespace EsimModem.Store;

/// <summary>Where the book lies and how it is written.</summary>
internal sealed record BookOptions(string Folder)
{
    public const string FileName = "book.db";

    /// <summary>Each commit waits for the disk; only rehearsals, whose money is not real, do without.</summary>
    public bool Synced { get; init; } = true;

    /// <summary>Writes on the loop itself instead of a thread of its own: for runs on a virtual clock.</summary>
    public bool Inline { get; init; }

    /// <summary>Whether the disk takes nothing more at the moment: asked at each commit, for rehearsals of a full disk.</summary>
    public Func<bool>? IsFull { get; init; }

    /// <summary>Commits many steps together, and all of them before a power cut: for rehearsals, whose book no other thread reads. Inline only.</summary>
    public bool Gathers { get; init; }

    public string Path => System.IO.Path.Combine(Folder, FileName);
}
