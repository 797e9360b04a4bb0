using EsimModem.Tests.Store;
using EsimModem.Web.Http;

namespace EsimModem.Tests.Web;

/// <summary>A call that is repeated after a restart gets its first answer again, for seven days.</summary>
public class KeptAnswerTests
{
    private static readonly byte[] Asked = "POST /api/v1/hold\n{}"u8.ToArray();

    [Test]
    public void The_first_answer_outlives_a_restart()
    {
        using var book = new OpenBook();
        var clock = new HandClock();
        var first = Once(book, clock, "caller\nkey", Reply.Json(json => json.WriteStringValue("first"), 202, "/api/v1/orders/7"));
        book.Reopen();
        var second = Once(book, clock, "caller\nkey", Reply.Problem(409, "never asked"));
        Assert.Multiple(() =>
        {
            Assert.That((second.Status, second.ContentType, second.Location), Is.EqualTo((202, first.ContentType, "/api/v1/orders/7")));
            Assert.That(second.Body.ToArray(), Is.EqualTo(first.Body.ToArray()));
        });
        Assert.That(Once(book, clock, "another\nkey", Reply.Problem(409, "his own")).Status, Is.EqualTo(409), "keys belong to their callers");
    }

    [Test]
    public void The_same_key_with_another_call_is_refused_after_a_restart_too()
    {
        using var book = new OpenBook();
        Once(book, new HandClock(), "key", Reply.Text("ok", "text/plain"));
        book.Reopen();
        var refused = book.Loop.Fails<CallException>(() => Answers(book, new HandClock()).Once("key", [1, 2, 3], () => Task.FromResult(Reply.Text("no", "text/plain"))));
        Assert.That(refused?.Status, Is.EqualTo(422));
    }

    [Test]
    public void After_seven_days_it_is_forgotten_and_a_failure_at_once()
    {
        using var book = new OpenBook();
        var clock = new HandClock();
        Once(book, clock, "key", Reply.Text("old", "text/plain"));
        Once(book, clock, "failed", Reply.Problem(503, "the disk is full"));
        Assert.That(Once(book, clock, "failed", Reply.Text("now", "text/plain")).Status, Is.EqualTo(200));
        clock.Pass(TimeSpan.FromDays(7));
        Once(book, clock, "other", Reply.Text("makes room", "text/plain"));
        Assert.That(Once(book, clock, "key", Reply.Problem(409, "new")).Status, Is.EqualTo(409));
    }

    private static Reply Once(OpenBook book, HandClock clock, string key, Reply reply) =>
        book.Loop.Run(() => Answers(book, clock).Once(key, Asked, () => Task.FromResult(reply)));

    /// <summary>A process that has just begun remembers nothing by itself.</summary>
    private static AnswersGiven Answers(OpenBook book, HandClock clock) => new(clock, new AnswerShelf(book.Book.Answer, book.Book.Keep));
}
