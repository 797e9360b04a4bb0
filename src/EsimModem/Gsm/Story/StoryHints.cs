namespace EsimModem.Gsm.Story;

/// <summary>What is known of something to be decoded beside its digits; null leaves it to the digits.</summary>
/// <param name="Centre">Whether a message begins with its service centre.</param>
/// <param name="Dcs">The data coding byte that came with a USSD string.</param>
/// <param name="Charset">The character set that the modem was in.</param>
internal sealed record StoryHints(bool? Centre = null, int? Dcs = null, string? Charset = null);
