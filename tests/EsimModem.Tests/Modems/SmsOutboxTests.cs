using EsimModem.Gsm.Sms;
using EsimModem.Modems;
using EsimModem.Tests.At;

namespace EsimModem.Tests.Modems;

/// <summary>A message on its way to the network: only what surely stayed here may be tried again.</summary>
internal sealed class SmsOutboxTests
{
    private const string Left = "> AT+CMGS=14\n< \\r\\n> \n> 0001000B91\\x1a\n";

    [TestCase("< +CMGS: 255\n< OK", SmsOutcome.Taken, TestName = "A_message_with_a_number_is_taken")]
    [TestCase("< OK", SmsOutcome.Unknown, TestName = "An_OK_without_a_number_may_be_a_message_that_went_out")]
    [TestCase("< +CMGS: 256\n< OK", SmsOutcome.Unknown, TestName = "A_number_that_is_none_may_be_a_message_that_went_out")]
    [TestCase("< ERROR", SmsOutcome.Unknown, TestName = "A_bare_error_after_the_text_may_be_a_message_that_went_out")]
    [TestCase("< +CMS ERROR: 500", SmsOutcome.Unknown, TestName = "A_vague_error_after_the_text_may_be_a_message_that_went_out")]
    [TestCase("< +CMS ERROR: 304", SmsOutcome.Refused, TestName = "A_wrong_length_is_a_message_that_stayed_here")]
    [TestCase("< +CMS ERROR: 42", SmsOutcome.NotNow, TestName = "A_crowded_network_may_be_asked_again")]
    [TestCase("~ 181s", SmsOutcome.Unknown, TestName = "Silence_after_the_text_may_be_a_message_that_went_out")]
    [TestCase("~ broken", SmsOutcome.Unknown, TestName = "A_port_lost_after_the_text_may_be_a_message_that_went_out")]
    [TestCase("< RDY", SmsOutcome.Unknown, TestName = "A_restart_after_the_text_may_be_a_message_that_went_out")]
    [TestCase("< +CMGS: 42\n~ 181s", SmsOutcome.Taken, TestName = "A_message_whose_number_came_is_taken_although_the_OK_did_not")]
    [TestCase("< +CMGS: 42\n~ broken", SmsOutcome.Taken, TestName = "A_message_whose_number_came_is_taken_although_the_port_was_lost")]
    [TestCase("< +CMGS: 42\n< RDY", SmsOutcome.Taken, TestName = "A_message_whose_number_came_is_taken_although_the_modem_started_anew")]
    [TestCase("< +CMGS: 42\n< +CMS ERROR: 42", SmsOutcome.Unknown, TestName = "A_refusal_behind_a_number_may_be_a_message_that_went_out")]
    public void After_the_text_only_a_clear_no_is_one(string end, object outcome) => Ends(Left + end, outcome);

    [Test]
    public void It_is_taken_under_the_networks_own_number_whether_an_OK_follows_or_not() => AtBench.Story(Left + "< +CMGS: 42\n~ 181s", async channel =>
    {
        var sending = await new SmsOutbox(channel, () => { }).Send(new WrittenPdu("0001000B91", 14));
        Assert.That((sending.Outcome, sending.Reference), Is.EqualTo((SmsOutcome.Taken, (byte?)42)));
    });

    [TestCase("< OK")]
    [TestCase("< +CMS ERROR: 500")]
    [TestCase("~ 11s")]
    [TestCase("~ broken")]
    public void Before_the_text_nothing_has_left(string end) => Ends("> AT+CMGS=14\n" + end, SmsOutcome.NotNow);

    [TestCase("+CMS ERROR: 322")]
    [TestCase("+CMS ERROR: 208")]
    [TestCase("+CME ERROR: 20")]
    public void A_store_without_room_is_emptied_and_the_message_goes_later(string refusal) => AtBench.Story($"> AT+CMGS=14\n< {refusal}", async channel =>
    {
        var full = 0;
        var sending = await new SmsOutbox(channel, () => full++).Send(new WrittenPdu("0001000B91", 14));
        Assert.That((sending.Outcome, full), Is.EqualTo((SmsOutcome.NotNow, 1)));
    });

    [TestCase("huawei-e1550")]
    [TestCase("quectel-ec25")]
    public void An_open_menu_is_left_before_a_message_goes(string profile) => OneModem.Story(profile, async (modem, world) =>
    {
        Assert.That((await modem.Ask("*200#")).Outcome, Is.EqualTo(UssdOutcome.NeedsReply));
        var sending = await modem.Send(SmsLetter.Write("+77010000009", "Hello", 1)!, 0, world.Card.Iccid);
        Assert.That(sending.Outcome, Is.EqualTo(SmsOutcome.Taken), sending.Why);
        Assert.That((await modem.Reply("1")).Outcome, Is.EqualTo(UssdOutcome.NotSent));
    });

    private static void Ends(string script, object outcome) => AtBench.Story(script, async channel =>
        Assert.That((await new SmsOutbox(channel, () => { }).Send(new WrittenPdu("0001000B91", 14))).Outcome, Is.EqualTo(outcome)));
}
