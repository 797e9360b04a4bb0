namespace EsimModem.At;

/// <summary>Whose line it is.</summary>
internal enum LineOwner
{
    Final,
    Echo,
    Answer,
    Body,
    BareAnswer,
    Notice,
    Stray,
}
