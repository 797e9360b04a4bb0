using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Replies;

namespace EsimModem.Carriers;

/// <summary>One way of asking the carrier how an account stands.</summary>
/// <param name="Text">The code to dial, the words of the message or the number to call.</param>
/// <param name="To">Where a message goes.</param>
/// <param name="Within">How long the answer may take when it comes as a message.</param>
/// <param name="Gives">What the answer is known to tell; empty when anything may come.</param>
internal sealed record Question(
    QuestionKind Kind,
    string Text,
    string? To,
    AnswerBy Answer,
    TimeSpan Within,
    IReadOnlyList<UssdStep> Steps,
    IReadOnlyList<ReadingField> Gives);
