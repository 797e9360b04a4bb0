using EsimModem.Simulator.Coding;
using static EsimModem.Tests.Modems.InboxBench;

namespace EsimModem.Tests.Modems;

/// <summary>A card takes some seconds after its start until its messages can be read; until then a store that shows nothing proves nothing.</summary>
internal sealed class UnreadyStoresTests
{
    private const string WithoutPlaces = Offer + """
        > AT+CPMS="SM","SM","SM"
        < +CPMS: 0,0,0,0,0,0
        < OK

        """ + Notice;

    private const string Busy = """
        > AT+CMGF=0
        < OK
        > AT+CPMS=?
        < +CMS ERROR: 314

        """ + Notice;

    private const string WithOne = Offer + """
        > AT+CPMS="SM","SM","SM"
        < +CPMS: 1,25,1,25,1,25
        < OK

        """ + Notice + """
        > AT+CMGL=4
        < +CMGL: 3,0,,{length}
        < {pdu}
        < OK

        """;

    private static readonly string Pdu = DeliverPdu.Write("Kcell", "Hello", new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(5)), 1)[0];

    [TestCase(WithoutPlaces)]
    [TestCase(Busy)]
    public void It_is_looked_at_again_in_a_moment_and_does_not_count_as_seen(string unready) => Run(unready + unready + WithOne, async bench =>
    {
        for (var time = 0; time < 2; time++)
        {
            Assert.That(await bench.Inbox.Read(), Is.Empty);
            Assert.That((bench.Inbox.HasSeenAll, bench.Inbox.HasMail), Is.EqualTo((false, false)));
            await bench.Loop.Pass(2);
            Assert.That(bench.Inbox.HasMail, Is.True);
        }
        Assert.That(await bench.Inbox.Read(), Has.Count.EqualTo(1));
        Assert.That(bench.Inbox.HasSeenAll, Is.True);
    });

    [Test]
    public void One_that_has_no_places_for_good_is_asked_ten_times_and_then_as_seldom_as_any() =>
        Run(string.Concat(Enumerable.Repeat(WithoutPlaces, 11)) + "> AT+CMGL=4\n< OK\n", async bench =>
        {
            for (var time = 0; time < 11; time++)
            {
                Assert.That(await bench.Inbox.Read(), Is.Empty);
                await bench.Loop.Pass(2);
            }
            Assert.That(bench.Inbox.HasMail, Is.False);
            await bench.Loop.Pass(230);
            Assert.That(bench.Inbox.HasMail, Is.False);
        });

    [TestCase("SMS Ready")]
    [TestCase("SMS DONE")]
    [TestCase("+QIND: SMS DONE")]
    public void The_modems_word_that_it_is_ready_has_all_set_up_and_listed_at_once(string word) => Run(Offer + """
        > AT+CPMS="SM","SM","SM"
        < +CPMS: 0,25,0,25,0,25
        < OK

        """ + Notice + "> AT+CMGL=4\n< OK\n" + WithOne, async bench =>
    {
        Assert.That(await bench.Inbox.Read(), Is.Empty);
        Assert.That(bench.Inbox.HasMail, Is.False);
        bench.Link.Say($"\r\n{word}\r\n");
        await bench.Loop.Pass(1);
        Assert.That((bench.Inbox.HasMail, bench.Inbox.HasSeenAll), Is.EqualTo((true, false)));
        Assert.That(await bench.Inbox.Read(), Has.Count.EqualTo(1));
    });

    private static void Run(string script, Func<InboxBench, Task> story) => InboxBench.Run(script, Pdu, story);
}
