using EsimModem.Modems;
using EsimModem.Simulator.Coding;
using static EsimModem.Tests.Modems.InboxBench;

namespace EsimModem.Tests.Modems;

/// <summary>A message that the modem hands over and does not store: it is acknowledged once it is stored elsewhere, where the modem waits for that.</summary>
internal sealed class HandedMessagesTests
{
    private const string Begun = Offer + """
        > AT+CPMS="SM","SM","SM"
        < +CPMS: 0,25,0,25,0,25
        < OK

        """ + Notice + Empty;

    private const string Acknowledged = """
        > AT+CNMA
        < OK

        """;

    private const string HomeEmpty = """
        > AT+CPMS="SM"
        < +CPMS: 0,25,0,25,0,25
        < OK

        """ + Empty;

    private static readonly string Pdu = DeliverPdu.Write("Kcell", "Hello", new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(5)), 1)[0];

    [Test]
    public void A_message_that_is_handed_over_is_acknowledged_once_it_is_stored() => Run(Begun + Acknowledged + Acknowledged, async bench =>
    {
        await bench.Inbox.Read();
        for (var time = 0; time < 2; time++)
        {
            var found = await Hand(bench);
            Assert.That(found.Select(one => (one.Pdu, one.Slot)), Is.EqualTo(new[] { (Pdu, (int?)null) }));
            Assert.That(await bench.Inbox.Read(), Has.Count.EqualTo(1), "until it is dropped it is there");
            await bench.Inbox.Drop(found[0]);
            Assert.That(bench.Inbox.HasMail, Is.False);
        }
    });

    [Test]
    public void A_modem_that_waits_for_no_acknowledgement_is_given_none_and_goes_on_announcing() => Run(Begun + """
        > AT+CNMA
        < +CMS ERROR: 340
        > AT+CSMS=0
        < +CSMS: 1,1,1
        < OK

        """ + Notice + HomeEmpty, async bench =>
    {
        await bench.Inbox.Read();
        await bench.Inbox.Drop((await Hand(bench))[0]);
        Assert.That(await bench.Inbox.Read(), Is.Empty);
        await bench.Inbox.Drop((await Hand(bench))[0]);
        Assert.That(bench.Inbox.HasMail, Is.False);
    });

    [Test]
    public void An_acknowledgement_that_came_too_late_has_the_announcements_set_anew_and_the_store_listed() =>
        Run(Begun + string.Concat(Enumerable.Repeat(Acknowledged + "> AT+CSMS=0\n< ERROR\n" + Notice + HomeEmpty, 4)) + Acknowledged, async bench =>
        {
            await bench.Inbox.Read();
            for (var time = 0; time < 4; time++)
            {
                var late = await Hand(bench);
                await bench.Loop.Pass(70);
                await bench.Inbox.Drop(late[0]);
                Assert.That(await bench.Inbox.Read(), Is.Empty);
            }
            await bench.Inbox.Drop((await Hand(bench))[0]);
            Assert.That(bench.Inbox.HasMail, Is.False);
        });

    [Test]
    public void A_modem_that_takes_no_acknowledgement_and_no_other_phase_is_left_alone_after_three() =>
        Run(Begun + string.Concat(Enumerable.Repeat("> AT+CNMA\n< +CMS ERROR: 303\n> AT+CSMS=0\n< ERROR\n" + Notice + HomeEmpty, 3)), async bench =>
        {
            await bench.Inbox.Read();
            for (var time = 0; time < 5; time++)
            {
                await bench.Inbox.Drop((await Hand(bench))[0]);
                await bench.Inbox.Read();
            }
        });

    private static async Task<IReadOnlyList<ReceivedSms>> Hand(InboxBench bench)
    {
        bench.Link.Say($"\r\n+CMT: ,{DeliverPdu.LengthOf(Pdu)}\r\n{Pdu}\r\n");
        await bench.Loop.Pass(1);
        return await bench.Inbox.Read();
    }

    private static void Run(string script, Func<InboxBench, Task> story) => InboxBench.Run(script, Pdu, story);
}
