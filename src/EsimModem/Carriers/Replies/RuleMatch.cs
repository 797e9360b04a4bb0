using EsimModem.Carriers.Patterns;

namespace EsimModem.Carriers.Replies;

/// <summary>A rule and a place of a text where its words stand.</summary>
internal readonly record struct RuleMatch(ReplyRule Rule, PatternMatch Match);
