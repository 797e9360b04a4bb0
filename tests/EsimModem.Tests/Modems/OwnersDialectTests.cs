using EsimModem.Modems;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Modems;

/// <summary>A family that no build knows is spoken to as the owner's file says.</summary>
internal sealed class OwnersDialectTests
{
    private const string Acme = """
        dialect: acme
        makers: [acme]
        line: { card: 2s, gap: 0s }
        hush: [AT%QUIET=1]
        cardNumber: [AT%CARD?]
        cardReports: [AT%SLOT=1]
        ussd: { forms: [octetHex, plain], plain: "AT%PLAIN=1" }
        charset: IRA
        pinTries: [{ ask: AT%TRIES?, counts: [puk, pin] }]
        clock: [[AT%TIME=2, AT%TIME=1]]
        notices: ["1,1"]
        """;

    private const string Start = """
        > \x1b\r
        > AT
        < OK
        > ATZ
        < OK
        > ATE0
        < OK
        > ATV1
        < OK
        > ATQ0
        < OK
        > AT+CMEE=1
        < OK
        > AT+CGMI
        < ACME Ltd
        < OK
        > AT+CGMM
        < One
        < OK
        > AT+CGMR
        < 1.0
        < OK
        > AT+CGSN
        < 351234000000001
        < OK
        > AT%QUIET=1
        < OK
        > AT%PLAIN=1
        < OK
        > AT+CPIN?
        < +CPIN: SIM PIN
        < OK
        > AT+CFUN?
        < +CFUN: 1
        < OK
        > AT+CREG=1
        < OK
        > AT+CGREG=0
        < OK
        > AT+CEREG=1
        < ERROR
        > AT+COPS=3,2
        < OK
        > AT+CSCS="IRA"
        < OK
        > AT+CSCS?
        < +CSCS: "IRA"
        < OK
        > AT+CUSD=1
        < OK
        > AT+CUSD=2
        < OK
        > AT+CMGF=0
        < OK
        > AT%TIME=2
        < ERROR
        > AT%TIME=1
        < OK
        > AT%SLOT=1
        < OK
        > AT+CLIP=0
        < OK
        > AT%CARD?
        < %CARD: 8999701234567890123
        < OK
        > AT+CREG?
        < +CREG: 1,0
        < OK
        > AT+CSQ
        < +CSQ: 99,99
        < OK

        """;

    private const string OneTryLeft = """
        > AT+CPIN?
        < +CPIN: SIM PIN
        < OK
        > AT%TRIES?
        < %TRIES: 10,1
        < OK

        """;

    private const string SilentCard = """
        > AT%CARD?
        ~ 2s
        > AT
        < OK

        """;

    [Test]
    public void It_is_brought_up_by_its_own_commands_and_its_tries_are_read_in_its_own_order() => Play(Start + OneTryLeft, async (modem, _) =>
    {
        Assert.That((modem.Dialect, modem.State, modem.Card?.Iccid), Is.EqualTo(("acme", ModemState.Locked, "8999701234567890123")));
        Assert.That(modem.Capabilities, Is.EqualTo(new[] { "ussd", "sms", "clock", "cardReports" }));
        var attempt = await modem.EnterPin("1234", modem.Card?.Iccid, () => throw new AssertionException("nothing is to be entered"));
        Assert.That((attempt.Outcome, attempt.TriesLeft), Is.EqualTo((PinOutcome.TooFewTries, (int?)1)), "ten tries of the PUK are none of the PIN");
    });

    [Test]
    public void A_card_that_is_silent_is_waited_for_as_long_as_the_file_says() => Play(Start.Replace("> AT%CARD?\n< %CARD: 8999701234567890123\n< OK\n", SilentCard + "~ 1s\n" + SilentCard, StringComparison.Ordinal), (modem, _) =>
    {
        Assert.That(modem.Card, Is.Null);
        return Task.CompletedTask;
    });

    private static void Play(string script, Func<Modem, TestLoop, Task> story) => TestLoop.Run(async loop =>
    {
        using var folder = new ConfigFolder().With("dialects.d/acme.yaml", Acme);
        var configured = folder.Read("dialects: dialects.d");
        Assert.That(configured.Faults, Is.Empty);
        var link = new ScriptedLink(loop.Clock, script);
        var settings = configured.Configuration.ForBank().Modems with { CardPoll = null };
        await using var modem = new Modem(link, loop.Clock, settings, new UssdForms(), _ => { });
        await modem.Start(CancellationToken.None);
        Assert.That(link.Fault, Is.Null);
        await story(modem, loop);
        link.AssertPlayed();
    });
}
