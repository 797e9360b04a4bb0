namespace EsimModem.Tests.Replies;

/// <summary>Says once that the replies are missing, instead of letting their tests vanish unseen.</summary>
[Category("Replies")]
internal sealed class ReplyFileTests
{
    [Test]
    public void The_replies_are_there()
    {
        if (ReplyFile.Path is not null)
            Assert.That(ReplyFile.Cases().Count(), Is.GreaterThan(100));
        else
            Absent.Tell(ReplyFile.IsAbsent);
    }
}
