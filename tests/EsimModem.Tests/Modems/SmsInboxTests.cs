using EsimModem.Simulator.Coding;

namespace EsimModem.Tests.Modems;

/// <summary>The inbox on a scripted line: what it sets, what it reads, and what it leaves alone.</summary>
internal sealed class SmsInboxTests
{
    private const string Stores = """
        > AT+CMGF=0
        < OK
        > AT+CPMS=?
        < +CPMS: ("ME","SM"),("ME","SM"),("ME","SM")
        < OK
        > AT+CPMS="SM","SM","SM"
        < +CPMS: 0,25,0,25,0,25
        < OK

        """;

    private const string Usual = Stores + """
        > AT+CNMI=2,1,0,1,0
        < OK
        > AT+CNMI?
        < +CNMI: 2,1,0,1,0
        < OK

        """;

    private const string BothEmpty = """
        > AT+CMGL=4
        < OK
        > AT+CPMS="ME"
        < +CPMS: 0,50,0,25,0,25
        < OK
        > AT+CMGL=4
        < OK

        """;

    private static readonly string Pdu = DeliverPdu.Write("Kcell", "Hello", new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(5)), 1)[0];

    [Test]
    public void At_the_start_all_of_both_stores_is_listed_and_drafts_stay() => Run(Usual + """
        > AT+CMGL=4
        < +CMGL: 0,1,,{length}
        < {pdu}
        < +CMGL: 3,2,,{length}
        < {pdu}
        < OK
        > AT+CPMS="ME"
        < +CPMS: 1,50,0,25,0,25
        < OK
        > AT+CMGL=4
        < +CMGL: 7,0,,{length}
        < {pdu}
        < OK
        > AT+CPMS="SM"
        < +CPMS: 1,25,0,25,0,25
        < OK
        > AT+CMGD=0
        < OK
        """, async bench =>
    {
        var found = await bench.Inbox.Read();
        Assert.That(found.Select(one => (one.Store, one.Slot, one.Pdu)), Is.EqualTo(new[] { ("SM", 0, Pdu), ("ME", (int?)7, Pdu) }));
        Assert.That(bench.Inbox.HasMail, Is.False);
        await bench.Inbox.Drop(found[0]);
    });

    [Test]
    public void An_announcement_may_name_slot_nought_and_another_store() => Run(Usual + BothEmpty + """
        > AT+CPMS="SM"
        < +CPMS: 1,25,0,25,0,25
        < OK
        > AT+CMGR=0
        < +CMGR: 0,,{length}
        < {pdu}
        < OK
        > AT+CPMS="ME"
        < +CPMS: 1,50,0,25,0,25
        < OK
        > AT+CMGR=4
        < +CMGR: 0,,{length}
        < {pdu}
        < OK
        """, async bench =>
    {
        Assert.That(await bench.Inbox.Read(), Is.Empty);
        bench.Link.Say("\r\n+CMTI: \"SM\",0\r\n\r\n+CMTI: \"ME\",4\r\n");
        await bench.Loop.Pass(1);
        Assert.That(bench.Inbox.HasMail, Is.True);
        Assert.That((await bench.Inbox.Read()).Select(one => (one.Store, one.Slot)), Is.EqualTo(new[] { ("SM", 0), ("ME", (int?)4) }));
    });

    [Test]
    public void One_that_is_announced_twice_is_read_once() => Run(Usual + BothEmpty + """
        > AT+CPMS="SM"
        < +CPMS: 1,25,0,25,0,25
        < OK
        > AT+CMGR=3
        < +CMGR: 0,,{length}
        < {pdu}
        < OK
        """, async bench =>
    {
        await bench.Inbox.Read();
        bench.Link.Say("\r\n+CMTI: \"SM\",3\r\n\r\n+CMTI: \"SM\",3\r\n");
        await bench.Loop.Pass(1);
        Assert.That(await bench.Inbox.Read(), Has.Count.EqualTo(1));
    });

    [Test]
    public void Without_digits_nothing_may_be_sent() => Run("""
        > AT+CMGF=0
        < ERROR

        """ + Usual[(Usual.IndexOf("> AT+CPMS=?", StringComparison.Ordinal))..] + """
        > AT+CMGF=0
        < ERROR

        """ + """
        > AT+CMGF=0
        < ERROR

        """ + Usual[(Usual.IndexOf("> AT+CPMS=?", StringComparison.Ordinal))..] + """
        > AT+CMGF=0
        < OK
        """, async bench =>
    {
        Assert.That(await bench.Inbox.SpeaksDigits(), Is.False);
        Assert.That(await bench.Inbox.SpeaksDigits(), Is.True);
    });

    [Test]
    public void Settings_that_are_refused_or_not_kept_are_tried_downwards() => Run(Stores + """
        > AT+CNMI=2,1,0,1,0
        < +CMS ERROR: 303
        > AT+CNMI=2,1,0,2,0
        < +CMS ERROR: 303
        > AT+CNMI=2,1,0,0,0
        < +CMS ERROR: 303
        > AT+CNMI=1,1,0,1,0
        < +CMS ERROR: 303
        > AT+CNMI=1,1,0,0,0
        < OK
        > AT+CNMI?
        < +CNMI: 0,0,0,0,0
        < OK
        > AT+CNMI=1,1
        < OK
        > AT+CNMI?
        < +CNMI: 1,1,0,0,0
        < OK

        """ + BothEmpty, async bench => Assert.That(await bench.Inbox.Read(), Is.Empty));

    [Test]
    public void A_modem_that_was_deaf_for_a_moment_is_set_up_again_at_the_next_listing() => Run("""
        > AT+CMGF=0
        < ERROR
        > AT+CPMS=?
        < ERROR
        > AT+CNMI=2,1,0,1,0
        < OK
        > AT+CNMI?
        < +CNMI: 2,1,0,1,0
        < OK
        > AT+CMGL=4
        < +CMS ERROR: 314

        """ + Usual + BothEmpty, async bench =>
    {
        Assert.That(await bench.Inbox.Read(), Is.Empty);
        Assert.That(bench.Inbox.HasMail, Is.False);
        await bench.Loop.Pass(301);
        Assert.That(bench.Inbox.HasMail, Is.True);
        await bench.Inbox.Read();
    });

    [Test]
    public void A_modem_that_a_list_makes_mute_is_read_slot_by_slot_after_that() => Run(Stores.Replace("0,25,0,25,0,25", "1,25,1,25,1,25") + """
        > AT+CNMI=2,1,0,1,0
        < OK
        > AT+CNMI?
        < +CNMI: 2,1,0,1,0
        < OK
        > AT+CMGL=4
        ~ 31s
        > AT
        < OK
        > AT+CPMS="ME"
        < +CPMS: 0,50,0,25,0,25
        < OK
        > AT+CPMS="SM"
        < +CPMS: 2,25,2,25,2,25
        < OK
        > AT+CMGR=0
        < +CMS ERROR: 321
        > AT+CMGR=1
        < +CMGR: 2,,{length}
        < {pdu}
        < OK
        > AT+CMGR=2
        < +CMGR: 0,,{length}
        < {pdu}
        < OK
        > AT+CPMS="ME"
        < +CPMS: 0,50,0,25,0,25
        < OK
        """, async bench =>
    {
        Assert.That(await bench.Inbox.Read(), Is.Empty);
        await bench.Loop.Pass(301);
        var found = await bench.Inbox.Read();
        Assert.That(found.Select(one => (one.Pdu, one.Store, one.Slot)), Is.EqualTo(new[] { (Pdu, "SM", (int?)2) }));
        Assert.That(bench.Inbox.Left!.Used, Is.EqualTo(1), "the draft stays");
    });

    [Test]
    public void A_full_store_and_half_an_announcement_have_all_of_it_listed() => Run(Usual + BothEmpty + """
        > AT+CPMS="SM"
        < +CPMS: 0,25,0,25,0,25
        < OK
        > AT+CMGL=4
        < OK
        > AT+CPMS="SM"
        < +CPMS: 0,25,0,25,0,25
        < OK
        > AT+CMGL=4
        < OK
        """, async bench =>
    {
        await bench.Inbox.Read();
        foreach (var line in new[] { "^SMMEMFULL: \"SM\"", "+CMTI: \"SM\"" })
        {
            bench.Link.Say($"\r\n{line}\r\n");
            await bench.Loop.Pass(1);
            Assert.That(bench.Inbox.HasMail, Is.True, line);
            await bench.Inbox.Read();
        }
    });

    private static void Run(string script, Func<InboxBench, Task> story) => InboxBench.Run(script, Pdu, story);
}
