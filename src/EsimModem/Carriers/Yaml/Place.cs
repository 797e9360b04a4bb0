namespace EsimModem.Carriers.Yaml;

/// <summary>Where a word stands: file, line and column from 1; line 0 for what has no lines, such as an environment variable.</summary>
internal readonly record struct Place(string File, int Line, int Column)
{
    /// <summary>The place as people and editors write it.</summary>
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}
