using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Replies;

namespace EsimModem.Tests.Replies;

/// <summary>What is read of replies that no carrier's file knows, a third of them made to mislead.</summary>
internal sealed class OwnRepliesTests
{
    static readonly ReplyReader Reader = new(CarrierBook.Read(BuiltInFiles.Carriers, [], new()), Vocabulary.BuiltIn);

    [TestCaseSource(typeof(OwnReplies), nameof(OwnReplies.Pitfalls))]
    public void What_looks_like_a_figure_of_the_account_and_is_none_is_not_taken_for_one(OwnReply reply)
    {
        var reading = Reader.ReadUnguarded(reply.Query);
        var wrong = reply.Chief(reading).Concat(reply.Others(reading)).Append(reply.Kind(reading)).Where(verdict => verdict.Verdict is Verdict.Wrong);
        Assert.That(wrong.Select(verdict => verdict.ToString()), Is.Empty, $"{reply.Query.Words}\n{reading.Why}");
    }

    [TestCase("first", 0.96, 0.006, 0.92)]
    [TestCase("second", 0.92, 0.005, 0.80)]
    [TestCase("third", 0.97, 0.006, 0.91)]
    [TestCase("fourth", 0.94, 0.005, 0.88)]
    [TestCase("fifth", 0.92, 0.008, 0.94)]
    [TestCase("sixth", 0.96, 0.005, 0.88)]
    [TestCase("seventh", 0.96, 0.005, 0.92)]
    [TestCase("eighth", 0.88, 0.005, 0.87)]
    [TestCase("ninth", 0.90, 0.005, 0.84)]
    public void Most_is_read_and_little_wrong(string name, double right, double wrong, double kind)
    {
        var (table, chief, kinds) = (new ReplyTable(), new Score(), new Score());
        var replies = OwnReplies.Read(name);
        foreach (var reply in replies)
        {
            var reading = Reader.ReadUnguarded(reply.Query);
            foreach (var field in reply.Chief(reading))
            {
                table.Add(reply.Language, field);
                chief.Add(field);
            }
            foreach (var field in reply.Others(reading)) table.Add(reply.Language, field);
            table.Add(reply.Language, reply.Kind(reading));
            kinds.Add(reply.Kind(reading));
        }
        TestContext.Error.WriteLine($"{table}\n{name}: balance, currency, expiry, data {chief}; kind {kinds}");
        Assert.Multiple(() =>
        {
            Assert.That(replies, Has.Count.GreaterThan(100));
            Assert.That(chief.Right, Is.GreaterThanOrEqualTo(right));
            Assert.That(chief.Wrong, Is.LessThanOrEqualTo(wrong));
            Assert.That(kinds.Right, Is.GreaterThanOrEqualTo(kind));
        });
    }
}
