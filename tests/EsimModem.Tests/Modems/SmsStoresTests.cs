using EsimModem.Simulator.Coding;

namespace EsimModem.Tests.Modems;

/// <summary>The stores of a modem on a scripted line: in which of them a message lay, whether it has just come, and for which card.</summary>
internal sealed class SmsStoresTests
{
    private const string Notice = """
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

    private static readonly string Usual = Offering("(\"ME\",\"SM\")") + Notice;
    private static readonly string Pdu = DeliverPdu.Write("Kcell", "Hello", new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(5)), 1)[0];

    [Test]
    public void An_announcement_of_another_store_survives_a_listing() => Run(Usual + BothEmpty + """
        > AT+CMGR=4
        < +CMGR: 0,,{length}
        < {pdu}
        < OK
        > AT+CPMS="SM"
        < +CPMS: 1,25,0,25,0,25
        < OK
        > AT+CMGL=4
        < +CMGL: 2,0,,{length}
        < {pdu}
        < +CMGL: 3,0,,{length}
        < {pdu}
        < OK
        """, async bench =>
    {
        await bench.Inbox.Read();
        bench.Link.Say("\r\n+CMTI: \"ME\",4\r\n\r\n+CMTI: \"SM\",2\r\n\r\n^SMMEMFULL: \"SM\"\r\n");
        await bench.Loop.Pass(1);
        Assert.That((await bench.Inbox.Read()).Select(one => (one.Store, one.Slot, one.IsLive, one.LiesInModem)),
            Is.EqualTo(new[] { ("ME", 4, true, true), ("SM", (int?)2, true, false), ("SM", 3, false, false) }), "only what was announced has surely just come");
        Assert.That(bench.Inbox.HasMail, Is.False);
    });

    [Test]
    public void A_slot_of_another_store_that_does_not_answer_is_found_by_a_list() => Run(Usual + BothEmpty + """
        > AT+CMGR=4
        < +CMS ERROR: 314
        > AT+CPMS="SM"
        < +CPMS: 0,25,0,25,0,25
        < OK
        > AT+CMGL=4
        < OK
        > AT+CPMS="ME"
        < +CPMS: 1,50,0,25,0,25
        < OK
        > AT+CMGL=4
        < +CMGL: 4,0,,{length}
        < {pdu}
        < OK
        """, async bench =>
    {
        await bench.Inbox.Read();
        bench.Link.Say("\r\n+CMTI: \"ME\",4\r\n");
        await bench.Loop.Pass(1);
        Assert.That(await bench.Inbox.Read(), Is.Empty);
        await bench.Loop.Pass(301);
        Assert.That((await bench.Inbox.Read()).Select(one => (one.Store, one.Slot)), Is.EqualTo(new[] { ("ME", (int?)4) }));
    });

    [TestCase("< OK", Description = "empty")]
    [TestCase("< +CMS ERROR: 302", Description = "cannot be listed, and is not tried for ever")]
    public void The_store_of_reports_is_listed_once_where_there_is_one(string list) => Run(Offering("(\"ME\",\"SM\",\"SR\")") + Notice + BothEmpty + $"""
        > AT+CPMS="SR"
        < +CPMS: 0,20,0,25,0,25
        < OK
        > AT+CMGL=4
        {list}
        > AT+CPMS="SM"
        < +CPMS: 0,25,0,25,0,25
        < OK
        > AT+CMGL=4
        < OK
        """, async bench =>
    {
        Assert.That(bench.Inbox.HasSeenAll, Is.False);
        await bench.Inbox.Read();
        Assert.That(bench.Inbox.HasSeenAll, Is.True);
        Assert.That(bench.Inbox.HasMail, Is.False);
        await bench.Inbox.Read(all: true);
    });

    [Test]
    public void What_could_not_be_stored_is_found_again_in_whatever_store_it_lies() => Run(Usual + BothEmpty + """
        > AT+CPMS="SM"
        < +CPMS: 0,25,0,25,0,25
        < OK

        """ + BothEmpty, async bench =>
    {
        await bench.Inbox.Read();
        bench.Inbox.ListAnew();
        Assert.That((bench.Inbox.HasMail, bench.Inbox.HasSeenAll), Is.EqualTo((true, false)));
        await bench.Inbox.Read();
    });

    [Test]
    public void What_was_handed_over_stays_the_card_s_that_was_there() => Run(Usual + BothEmpty + $"""
        > AT+CMGF=0
        < OK
        {(Usual + BothEmpty)[(Usual.IndexOf("> AT+CPMS=?", StringComparison.Ordinal))..]}
        """, async bench =>
    {
        bench.Inbox.Card = "A";
        await bench.Inbox.Read();
        bench.Link.Say($"\r\n+CMT: ,{DeliverPdu.LengthOf(Pdu)}\r\n{Pdu}\r\n");
        await bench.Loop.Pass(1);
        bench.Inbox.Card = "B";
        bench.Inbox.Forget();
        Assert.That((await bench.Inbox.Read()).Select(one => (one.Pdu, one.Iccid, one.IsLive)), Is.EqualTo(new[] { (Pdu, "A", true) }));
    });

    [Test]
    public void What_lies_in_a_store_that_cannot_be_chosen_is_not_deleted_from_another() => Run(Offering("(\"ME\",\"SM\",\"SR\")") + Notice + """
        > AT+CMGL=4
        < +CMGL: 3,0,,{length}
        < {pdu}
        < OK
        > AT+CPMS="ME"
        < +CPMS: 0,50,0,25,0,25
        < OK
        > AT+CMGL=4
        < OK
        > AT+CPMS="SR"
        < +CPMS: 9,20,1,25,1,25
        < OK
        > AT+CMGL=4
        < OK
        > AT+CPMS="SM"
        < +CMS ERROR: 314
        > AT+CPMS="SM"
        < +CPMS: 1,25,1,25,1,25
        < OK
        > AT+CMGL=4
        < +CMGL: 3,1,,{length}
        < {pdu}
        < OK
        > AT+CMGD=3
        < OK
        """, async bench =>
    {
        await bench.Inbox.Drop((await bench.Inbox.Read()).Single());
        Assert.That(bench.Link.Fault, Is.Null, "whatever lies in its place elsewhere is not ours to delete");
        Assert.That((bench.Inbox.HasMail, bench.Inbox.HasSeenAll), Is.EqualTo((false, false)));
        await bench.Loop.Pass(301);
        Assert.That(bench.Inbox.HasMail, Is.True, "its store is listed again");
        await bench.Inbox.Drop((await bench.Inbox.Read()).Single());
    });

    [Test]
    public void A_modem_that_lost_its_settings_is_told_the_store_before_anything_is_deleted() => Run(Usual + """
        > AT+CMGL=4
        < OK
        > AT+CPMS="ME"
        < +CPMS: 1,50,0,25,0,25
        < OK
        > AT+CMGL=4
        < +CMGL: 7,0,,{length}
        < {pdu}
        < OK
        > AT+CPMS="ME"
        < +CPMS: 1,50,0,25,0,25
        < OK
        > AT+CMGD=7
        < OK
        """, async bench =>
    {
        var found = await bench.Inbox.Read();
        bench.Inbox.Forget();
        await bench.Inbox.Drop(found.Single());
    });

    private static string Offering(string reading) => $"""
        > AT+CMGF=0
        < OK
        > AT+CPMS=?
        < +CPMS: {reading},("ME","SM"),("ME","SM")
        < OK
        > AT+CPMS="SM","SM","SM"
        < +CPMS: 0,25,0,25,0,25
        < OK

        """;

    private static void Run(string script, Func<InboxBench, Task> story) => InboxBench.Run(script, Pdu, story);
}
