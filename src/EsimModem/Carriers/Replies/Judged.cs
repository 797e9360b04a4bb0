using EsimModem.Carriers.General;

namespace EsimModem.Carriers.Replies;

/// <summary>All that was decided on the way from what was found in words to their reading.</summary>
internal sealed record Judged(RuleRun Own, GeneralFinds General, FieldVote Vote, IReadOnlyList<KindWord> OwnWords, Reading Reading);
