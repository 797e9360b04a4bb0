namespace EsimModem.Ledger;

/// <summary>An answer that was given to a call with a key, to be given again when the call is repeated.</summary>
/// <param name="Asked">What identifies the call beside its key.</param>
internal sealed record KeptAnswer(string Key, byte[] Asked, DateTimeOffset At, int Status, string ContentType, string? Location, byte[] Body);
