namespace EsimModem.Carriers.Replies;

/// <summary>A rule for a carrier's file made of one of its texts: whoever has looked at it copies the line.</summary>
/// <param name="Match">The pattern as it is compiled.</param>
/// <param name="IsGuess">A figure of it is only guessed from what should stand there.</param>
internal sealed record RuleDraft(ReplyRule Rule, string Match, bool IsGuess)
{
    /// <summary>The line under <c>read:</c>.</summary>
    public string Line => RuleLine.Of(Rule);
}
