using EsimModem.Carriers.Replies;

namespace EsimModem.Rehearsal;

/// <summary>Words that came in a replayed conversation, and what the product reads in them.</summary>
/// <param name="Asked">The code or reply that they answer; null for what came unasked and for messages.</param>
/// <param name="Outcome">How the asking ended; null where nobody asked.</param>
/// <param name="Words">Null where no words came.</param>
internal sealed record ReplayedText(string? Asked, string? Outcome, string? Sender, DateTimeOffset? Sent, string? Words, Reading? Reading, string? Fault = null);
