using EsimModem.Modems;
using EsimModem.Simulator.Coding;

namespace EsimModem.Tests.Modems;

/// <summary>A message whose digits are broken over several lines is read whole; one of which digits are missing stays where it is.</summary>
internal sealed class WrappedMessagesTests
{
    private const string Begin = """
        > AT+CMGF=0
        < OK
        > AT+CPMS=?
        < +CPMS: ("SM"),("SM"),("SM")
        < OK
        > AT+CPMS="SM","SM","SM"
        < +CPMS: 1,25,1,25,1,25
        < OK
        > AT+CNMI=2,1,0,1,0
        < OK
        > AT+CNMI?
        < +CNMI: 2,1,0,1,0
        < OK
        > AT+CMGL=4

        """;

    private const string Short = """
        < +CMGL: 3,1,,{length}
        < {head}
        < OK

        """;

    private const string Again = """
        > AT+CPMS="SM"
        < +CPMS: 1,25,1,25,1,25
        < OK
        > AT+CMGL=4

        """;

    private static readonly string Pdu = DeliverPdu.Write("Kcell", "Your code is 4711, do not tell it to anybody", new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(5)), 1)[0];

    [Test]
    public void A_listed_message_over_two_lines_is_whole() => Run(Begin + """
        < +CMGL: 1,0,,{length}
        < {head}
        < +CMTI: "SM",4
        < {tail}
        < +CMGL: 2,0,,{length}
        < {pdu}
        < OK
        """, async bench =>
        Assert.That((await bench.Inbox.Read()).Select(one => (one.Slot, one.Pdu, one.IsShort)), Is.EqualTo(new[] { ((int?)1, Pdu, false), (2, Pdu, false) })));

    [Test]
    public void An_announced_message_over_two_lines_is_whole() => Run(Begin + """
        < OK
        > AT+CMGR=3
        < +CMGR: 0,,{length}
        < {head}
        < {tail}
        < OK
        """, async bench =>
    {
        await bench.Inbox.Read();
        bench.Link.Say("\r\n+CMTI: \"SM\",3\r\n");
        await bench.Loop.Pass(1);
        Assert.That((await bench.Inbox.Read()).Single().Pdu, Is.EqualTo(Pdu));
    });

    [Test]
    public void One_that_is_handed_over_in_two_lines_is_whole() => Run(Begin + "< OK", async bench =>
    {
        await bench.Inbox.Read();
        bench.Link.Say($"\r\n+CMT: ,{DeliverPdu.LengthOf(Pdu)}\r\n{Pdu[..80]}\r\n{Pdu[80..]}\r\n");
        await bench.Loop.Pass(1);
        Assert.That((await bench.Inbox.Read()).Single().Pdu, Is.EqualTo(Pdu));
    });

    [Test]
    public void One_of_which_digits_are_missing_stays_where_it_is_and_is_read_again() => Run(Begin + Short + Again + """
        < +CMGL: 3,1,,{length}
        < {pdu}
        < OK
        > AT+CMGD=3
        < OK
        """, async bench =>
    {
        await bench.Inbox.Drop((await bench.Inbox.Read()).Single());
        Assert.That((bench.Inbox.HasMail, bench.Inbox.HasSeenAll), Is.EqualTo((false, false)));
        await bench.Loop.Pass(301);
        Assert.That(bench.Inbox.HasMail, Is.True);
        var whole = (await bench.Inbox.Read()).Single();
        Assert.That(whole.Pdu, Is.EqualTo(Pdu));
        await bench.Inbox.Drop(whole);
    });

    [Test]
    public void One_that_never_comes_whole_does_not_block_its_place_for_good() => Run(Begin + Short + Again + Short + Again + Short + """
        > AT+CMGD=3
        < OK
        """, async bench =>
    {
        for (var reading = 0; reading < 3; reading++)
        {
            await bench.Inbox.Drop((await bench.Inbox.Read()).Single());
            await bench.Loop.Pass(301);
        }
    });

    [TestCase("< +CMGL: 3,1,,0\n<")]
    [TestCase("< +CMGL: 3,1,,20\n< what is this")]
    public void What_is_no_message_is_handed_on_as_it_is_and_its_place_is_freed_in_the_end(string entry)
    {
        var listed = $"{entry}\n< OK\n";
        Run(Begin + listed + Again + listed + Again + listed + "> AT+CMGD=3\n< OK\n", async bench =>
        {
            for (var reading = 0; reading < 3; reading++)
            {
                var broken = (await bench.Inbox.Read()).Single();
                var text = Mailbox.Of("89", null).Take(broken)!.Single();
                Assert.That((text.Malformed, text.Raw), Is.EqualTo((true, broken.Pdu)));
                await bench.Inbox.Drop(broken);
                await bench.Loop.Pass(301);
            }
        });
    }

    [Test]
    public void One_that_is_whole_is_not_held_to_a_length_that_counts_the_service_centre() => Run(Begin + """
        < +CMGL: 3,1,,{total}
        < {pdu}
        < OK
        > AT+CMGD=3
        < OK
        """, async bench => await bench.Inbox.Drop((await bench.Inbox.Read()).Single()));

    private static void Run(string script, Func<InboxBench, Task> story) =>
        InboxBench.Run(script.Replace("{head}", Pdu[..80]).Replace("{tail}", Pdu[80..]).Replace("{total}", $"{Pdu.Length / 2}"), Pdu, story);
}
