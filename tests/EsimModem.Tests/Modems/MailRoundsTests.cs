using EsimModem.Simulator.Coding;

namespace EsimModem.Tests.Modems;

/// <summary>An announcement that was lost is made up for within minutes, by as little as can be asked.</summary>
internal sealed class MailRoundsTests
{
    private const string Start = """
        > AT+CMGF=0
        < OK
        > AT+CPMS=?
        < +CPMS: ("SM"),("SM"),("SM")
        < OK
        > AT+CPMS="SM","SM","SM"
        < +CPMS: {used},25,{used},25,{used},25
        < OK
        > AT+CNMI=2,1,0,1,0
        < OK
        > AT+CNMI?
        < +CNMI: 2,1,0,1,0
        < OK

        """;

    private const string Empty = """
        > AT+CMGL=4
        < OK

        """;

    private const string Draft = """
        > AT+CMGL=4
        < +CMGL: 1,2,,{length}
        < {pdu}
        < OK

        """;

    private static readonly string Pdu = DeliverPdu.Write("Kcell", "Hello", new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(5)), 1)[0];
    private static readonly string Begin = Start.Replace("{used}", "0") + "> AT+CMGL=4\n< OK\n";

    [Test]
    public void Where_none_was_ever_announced_the_store_is_looked_at_every_five_minutes() => Run(Begin + Empty + """
        > AT+CMGL=4
        < +CMGL: 3,0,,{length}
        < {pdu}
        < OK
        """, async bench =>
    {
        await bench.Inbox.Read();
        Assert.That(bench.Inbox.HasMail, Is.False);
        await bench.Loop.Pass(239);
        Assert.That(bench.Inbox.HasMail, Is.False);
        await bench.Loop.Pass(61);
        Assert.That(bench.Inbox.HasMail, Is.True);
        Assert.That(await bench.Inbox.Read(), Is.Empty);
        await bench.Loop.Pass(300);
        Assert.That((await bench.Inbox.Read()).Select(one => (one.Slot, one.IsLive)), Is.EqualTo(new[] { ((int?)3, false) }));
    });

    [Test]
    public void Where_they_are_announced_it_is_looked_at_every_ten() => Run(Begin + """
        > AT+CMGR=3
        < +CMGR: 0,,{length}
        < {pdu}
        < OK
        > AT+CMGD=3
        < OK

        """ + Empty + Empty, async bench =>
    {
        await bench.Inbox.Read();
        bench.Link.Say("\r\n+CMTI: \"SM\",3\r\n");
        await bench.Loop.Pass(1);
        await bench.Inbox.Drop((await bench.Inbox.Read()).Single());
        await bench.Loop.Pass(300);
        await bench.Inbox.Read();
        await bench.Loop.Pass(479);
        Assert.That(bench.Inbox.HasMail, Is.False);
        await bench.Loop.Pass(121);
        Assert.That(bench.Inbox.HasMail, Is.True);
        await bench.Inbox.Read();
    });

    [Test]
    public void A_count_that_was_right_once_and_is_the_same_is_enough() => Run(Start.Replace("{used}", "1") + Draft + """
        > AT+CPMS?
        < +CPMS: "SM",1,25,"SM",1,25,"SM",1,25
        < OK
        > AT+CPMS?
        < +CPMS: "SM",2,25,"SM",2,25,"SM",2,25
        < OK

        """ + Draft.Replace("< OK", "< +CMGL: 2,0,,{length}\n< {pdu}\n< OK") + "> AT+CMGD=2\n< OK\n" + """
        > AT+CPMS?
        < +CPMS: "SM",1,25,"SM",1,25,"SM",1,25
        < OK
        """, async bench =>
    {
        await bench.Inbox.Read();
        await bench.Loop.Pass(300);
        Assert.That(await bench.Inbox.Read(), Is.Empty);
        await bench.Loop.Pass(300);
        await bench.Inbox.Drop((await bench.Inbox.Read()).Single());
        await bench.Loop.Pass(300);
        Assert.That(await bench.Inbox.Read(), Is.Empty);
    });

    [Test]
    public void A_modem_that_does_not_know_the_question_is_set_anew_for_its_count() => Run(Start.Replace("{used}", "1") + Draft + """
        > AT+CPMS?
        < ERROR
        > AT+CPMS="SM"
        < +CPMS: 1,25,1,25,1,25
        < OK
        > AT+CPMS="SM"
        < +CPMS: 1,25,1,25,1,25
        < OK
        """, async bench =>
    {
        await bench.Inbox.Read();
        for (var round = 0; round < 2; round++)
        {
            await bench.Loop.Pass(300);
            Assert.That(await bench.Inbox.Read(), Is.Empty);
        }
    });

    [TestCase("SM_P", "0")]
    [TestCase("MT", "4")]
    public void A_store_that_is_none_of_those_that_can_be_listed_has_all_of_them_listed(string store, string slot) => Run(Begin + $"""
        > AT+CPMS="{store}"
        < +CMS ERROR: 302
        > AT+CPMS="SM"
        < +CPMS: 1,25,1,25,1,25
        < OK
        > AT+CMGL=4

        """ + """
        < +CMGL: 3,0,,{length}
        < {pdu}
        < OK
        """, async bench =>
    {
        await bench.Inbox.Read();
        bench.Link.Say($"\r\n+CMTI: \"{store}\",{slot}\r\n");
        await bench.Loop.Pass(1);
        Assert.That((await bench.Inbox.Read()).Select(one => (one.Store, one.Slot)), Is.EqualTo(new[] { ("SM", (int?)3) }));
    });

    [Test]
    public void A_bank_is_not_asked_at_one_moment()
    {
        var soonest = Enumerable.Range(0, 64).Select(card => Next($"89701011234567890{card:00}")).Order().ToArray();
        Assert.That(soonest[0], Is.GreaterThanOrEqualTo(TimeSpan.FromMinutes(4)));
        Assert.That(soonest[^1], Is.LessThanOrEqualTo(TimeSpan.FromMinutes(5)));
        Assert.That(soonest[^1] - soonest[0], Is.GreaterThan(TimeSpan.FromSeconds(30)));
        Assert.That(soonest.Zip(soonest.Skip(3), (early, late) => late - early).Min(), Is.GreaterThan(TimeSpan.FromMilliseconds(100)));
    }

    private static TimeSpan Next(string card)
    {
        var clock = OneModem.NewClock();
        var rounds = new EsimModem.Modems.MailRounds(clock, SomeModems.Settings.MailPoll);
        rounds.Begin(announces: true, card);
        return rounds.At - clock.GetUtcNow();
    }

    private static void Run(string script, Func<InboxBench, Task> story) => InboxBench.Run(script, Pdu, story);
}
