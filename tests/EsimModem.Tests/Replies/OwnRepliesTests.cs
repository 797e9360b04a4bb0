using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Replies;

namespace EsimModem.Tests.Replies;

/// <summary>What is read of replies that no carrier's file knows, a third of them made to mislead.</summary>
internal sealed class OwnRepliesTests
{
    static readonly ReplyReader Reader = new(CarrierBook.Read(BuiltInFiles.Carriers, [], new()), Vocabulary.BuiltIn);

    [TestCase("first", 0.92, 0.013, 0.90)]
    [TestCase("second", 0.90, 0.01, 0.79)]
    public void Most_is_read_and_little_wrong(string name, double right, double wrong, double kind)
    {
        var (table, chief, kinds) = (new ReplyTable(), new Score(), new Score());
        var replies = name == "first" ? OwnReplies.First : OwnReplies.Second;
        foreach (var reply in replies)
        {
            var reading = Reader.Read(reply.Query);
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
            Assert.That(replies, Has.Count.GreaterThan(300));
            Assert.That(chief.Right, Is.GreaterThanOrEqualTo(right));
            Assert.That(chief.Wrong, Is.LessThanOrEqualTo(wrong));
            Assert.That(kinds.Right, Is.GreaterThanOrEqualTo(kind));
        });
    }
}
