using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Replies;

namespace EsimModem.Carriers.General;

/// <summary>What a rule or a phrase says the text is.</summary>
internal sealed record KindWord(ReadingKind Kind, RefusalKind? Refusal, string By);
