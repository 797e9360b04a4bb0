using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Replies;

namespace EsimModem.Tests.Replies;

/// <summary>Every reply of the shared file: what is read of it is right, or it is left out; it is never wrong.</summary>
[Category("Replies")]
internal sealed class RepliesTests
{
    static readonly ReplyReader Reader = new(CarrierBook.Read(BuiltInFiles.Carriers, [], new()), Vocabulary.BuiltIn);

    static IEnumerable<TestCaseData> Cases => ReplyFile.Cases().Select(reply => new TestCaseData(reply).SetName(reply.Id));

    [TestCaseSource(nameof(Cases))]
    public void No_field_of_a_reply_is_read_wrong(ReplyCase reply)
    {
        var reading = Reader.Read(reply.Query);
        var fields = ReplyJudge.Fields(reply, reading).ToList();
        Assert.That(fields.Where(field => field.Verdict == Verdict.Wrong).Select(field => field.ToString()), Is.Empty, $"{reply.Query.Words}\n{reading.Why}");
    }

    [Test]
    public void The_results_are_counted_by_language_and_field()
    {
        var table = new ReplyTable();
        foreach (var reply in ReplyFile.Cases())
        {
            var reading = Reader.Read(reply.Query);
            foreach (var field in ReplyJudge.Fields(reply, reading).Append(ReplyJudge.Kind(reply, reading)))
                table.Add(reply.Language, field);
        }
        TestContext.Error.WriteLine(table.ToString());
        Assert.That(table.Wrong, Is.LessThanOrEqualTo(table.Right));
    }
}
