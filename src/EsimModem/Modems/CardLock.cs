namespace EsimModem.Modems;

/// <summary>What the card asks for before it serves.</summary>
internal enum CardLock
{
    None,
    Pin,
    Puk,
}
