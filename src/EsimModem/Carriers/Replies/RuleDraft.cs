using EsimModem.Carriers.Schema;

namespace EsimModem.Carriers.Replies;

/// <summary>A rule for a carrier's file made of one of its texts: whoever has looked at it copies the line.</summary>
/// <param name="Match">The pattern as it is compiled.</param>
/// <param name="IsGuess">A figure of it is only guessed from what should stand there.</param>
internal sealed record RuleDraft(ReplyRule Rule, string Match, bool IsGuess)
{
    /// <summary>The line under <c>read:</c>.</summary>
    public string Line
    {
        get
        {
            var quoted = Match.Replace("\\", "\\\\").Replace("\"", "\\\"");
            string?[] keys =
            [
                $"kind: {SchemaWords.Of(Rule.Kind)}",
                Rule.Refusal is { } refusal ? $"refusal: {SchemaWords.Of(refusal)}" : null,
                Rule.RetryAfter is { } after ? $"retryAfter: {Duration.Of(after)}" : null,
                Rule.AutoRenews is { } renews ? $"autoRenews: {(renews ? "on" : "off")}" : null,
                Rule.Unlimited.Count > 0 ? $"unlimited: [{string.Join(", ", Rule.Unlimited)}]" : null,
                $"match: \"{quoted}\"",
            ];
            return $"- {{ {string.Join(", ", keys.OfType<string>())} }}";
        }
    }
}
