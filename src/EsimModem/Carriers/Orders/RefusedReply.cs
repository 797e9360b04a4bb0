using EsimModem.Carriers.Patterns;

namespace EsimModem.Carriers.Orders;

/// <summary>Words by which a carrier refuses an order, and what they mean.</summary>
internal sealed record RefusedReply(Pattern Match, RefusalKind Refusal);
