namespace EsimModem.Modems.Answers;

/// <summary>How far a Telit has come with its card (#QSS).</summary>
internal enum SimStage
{
    Removed = 0,
    Inserted = 1,
    Unlocked = 2,
    Ready = 3,
}
