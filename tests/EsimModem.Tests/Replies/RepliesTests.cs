using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Patterns;
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
        var reading = Reader.ReadUnguarded(reply.Query);
        var fields = ReplyJudge.Fields(reply, reading).ToList();
        Assert.That(fields.Where(field => field.Verdict == Verdict.Wrong).Select(field => field.ToString()), Is.Empty, $"{reply.Query.Words}\n{reading.Why}");
    }

    [Test]
    public void Of_the_real_replies_nearly_all_is_read_and_next_to_nothing_wrong()
    {
        if (ReplyFile.Path is null)
        {
            Absent.Tell(ReplyFile.IsAbsent);
            return;
        }
        var (table, chief, kinds) = (new ReplyTable(), new Score(), new Score());
        foreach (var reply in ReplyFile.Cases().Where(reply => reply.IsReal))
        {
            var reading = Reader.ReadUnguarded(reply.Query);
            foreach (var field in ReplyJudge.Fields(reply, reading))
            {
                table.Add(reply.Language, field);
                if (Score.IsChief(field)) chief.Add(field);
            }
            var kind = ReplyJudge.Kind(reply, reading);
            table.Add(reply.Language, kind);
            kinds.Add(kind);
        }
        TestContext.Error.WriteLine($"{table}\nreal replies: balance, currency, expiry, data {chief}; kind {kinds}");
        Assert.Multiple(() =>
        {
            Assert.That(chief.Right, Is.GreaterThanOrEqualTo(0.97));
            Assert.That(chief.Wrong, Is.LessThanOrEqualTo(0.005));
            Assert.That(kinds.Right, Is.GreaterThanOrEqualTo(0.95));
        });
    }

    /// <summary>
    /// Each fifth of the carriers is read without the phrases for which nothing but its own replies speaks: what is known from all other replies must do.
    /// </summary>
    [Test]
    public void Each_fifth_of_the_carriers_is_read_by_what_the_others_taught()
    {
        var real = ReplyFile.Cases().Where(reply => reply.IsReal).ToList();
        if (real.Count == 0)
        {
            Absent.Tell(ReplyFile.IsAbsent);
            return;
        }
        var carriers = real.Select(reply => reply.Carrier).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var (whole, fifths) = (new Score(), new List<Score>());
        for (var fifth = 0; fifth < 5; fifth++)
        {
            var held = real.Where(reply => carriers.IndexOf(reply.Carrier) % 5 == fifth).ToList();
            var supported = Phrases(real.Except(held).Select(reply => reply.Query.Words).Concat(OwnReplies.All.Select(reply => reply.Query.Words)));
            var alone = Phrases(held.Select(reply => reply.Query.Words)).Except(supported).ToHashSet();
            var reader = new ReplyReader(CarrierBook.Read([], [], new()), Vocabulary.BuiltIn.Without(alone));
            fifths.Add(new());
            foreach (var field in held.SelectMany(reply => ReplyJudge.Fields(reply, reader.Read(reply.Query))).Where(Score.IsChief))
            {
                fifths[^1].Add(field);
                whole.Add(field);
            }
            TestContext.Error.WriteLine($"fifth {fifth + 1}: {held.Count} replies, {alone.Count} phrases taken away, {fifths[^1]}");
        }
        TestContext.Error.WriteLine($"all fifths: {whole}");
        Assert.Multiple(() =>
        {
            Assert.That(carriers, Has.Count.GreaterThan(30));
            Assert.That(whole.Right, Is.GreaterThanOrEqualTo(0.85));
            Assert.That(fifths.Select(fifth => fifth.Wrong), Is.All.LessThanOrEqualTo(0.01));
        });
    }

    static HashSet<Phrase> Phrases(IEnumerable<string> texts) =>
        [.. texts.SelectMany(text => Vocabulary.BuiltIn.In(Fold.Of(new ReplyText(text).Folded))).SelectMany(find => find.Phrases)];
}
