namespace EsimModem.Carriers.General;

/// <summary>The script of a word in which Latin letters may stand for others of the same looks.</summary>
internal enum Writing
{
    Other,
    Cyrillic,
    Greek,
}
