using EsimModem.At;
using EsimModem.Modems;
using EsimModem.Simulator.Coding;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Modems;

/// <summary>An inbox on a scripted line, past its greeting; <c>{pdu}</c> and <c>{length}</c> of the script are a message and the length that modems announce for it.</summary>
internal sealed record InboxBench(TestLoop Loop, ScriptedLink Link, SmsInbox Inbox)
{
    public const string Offer = """
        > AT+CMGF=0
        < OK
        > AT+CPMS=?
        < +CPMS: ("SM"),("SM"),("SM")
        < OK

        """;

    public const string Notice = """
        > AT+CNMI=2,1,0,1,0
        < OK
        > AT+CNMI?
        < +CNMI: 2,1,0,1,0
        < OK

        """;

    public const string Empty = """
        > AT+CMGL=4
        < OK

        """;

    public static void Run(string script, string pdu, Func<InboxBench, Task> story) => TestLoop.Run(async loop =>
    {
        var whole = $"> \\x1b\\r\n> AT\n< OK\n{script}".Replace("{length}", $"{DeliverPdu.LengthOf(pdu)}").Replace("{pdu}", pdu);
        var link = new ScriptedLink(loop.Clock, whole);
        SmsInbox? inbox = null;
        await using var line = new AtChannel(link, loop.Clock, notification => inbox!.Hear(notification));
        line.Open();
        inbox = new SmsInbox(line, loop.Clock, SomeModems.Settings.MailPoll) { Notices = SomeModems.Families.Standard.Notices };
        await story(new InboxBench(loop, link, inbox));
        link.AssertPlayed();
    });
}
