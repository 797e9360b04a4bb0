using EsimModem.Gsm;
using EsimModem.Modems;

namespace EsimModem.Tests.Modems;

/// <summary>The form in which a modem takes a code is found with harmless codes only, and remembered.</summary>
internal sealed class UssdFormTests
{
    [Test]
    public void Few_digits_are_read_as_the_modem_has_printed_its_texts() => UssdBench.Run("""
        > AT+CUSD=1,"AA180C3602",15
        < OK
        < +CUSD: 0,"653719",15
        ~ 2s
        > AT+CUSD=1,"AA180C3602",15
        < OK
        < +CUSD: 0,"Balance: 5",15
        ~ 2s
        > AT+CUSD=1,"AA180C3602",15
        < OK
        < +CUSD: 0,"653719",15
        """, async bench =>
    {
        Assert.That((await bench.Ussd.Ask("*100#", false)).Text!.Words, Is.EqualTo("end"), "it wants packed codes, and nothing else is known of it");
        await bench.Ussd.Ask("*100#", false);
        Assert.That((await bench.Ussd.Ask("*100#", false)).Text!.Words, Is.EqualTo("653719"), "it prints plain text");
    }, SomeModems.Families.Standard with { UssdForms = [UssdForm.PackedHex] });

    [Test]
    public void A_harmless_code_finds_the_form_that_the_modem_takes_and_it_is_remembered() => UssdBench.Run("""
        > AT+CUSD=1,"*100#",15
        < ERROR
        ~ 1s
        > AT+CUSD=1,"AA180C3602",15
        < OK
        < +CUSD: 0,"C8329BFD06",15
        ~ 1s
        > AT+CUSD=1,"AA582C3602",15
        < OK
        < +CUSD: 0,"C8329BFD06",15
        """, async bench =>
    {
        var first = await bench.Ussd.Ask("*100#", harmless: true);
        Assert.That(first.Text?.Words, Is.EqualTo("Hello"), $"{first} {bench.Link.Fault}");
        Assert.That(bench.Memory.Find(UssdBench.Identity), Is.EqualTo(UssdForm.PackedHex));
        Assert.That((await bench.Ussd.Ask("*111#", harmless: false)).Text!.Words, Is.EqualTo("Hello"));
    }, SomeModems.Families.Standard);

    [Test]
    public void A_code_that_may_spend_is_never_sent_in_a_second_form() => UssdBench.Run("""
        > AT+CUSD=1,"*200#",15
        < ERROR
        """, async bench => Assert.That((await bench.Ussd.Ask("*200#", harmless: false)).Outcome, Is.EqualTo(UssdOutcome.Refused)), SomeModems.Families.Standard);

    [Test]
    public void After_an_OK_no_other_form_is_tried() => UssdBench.Run("""
        > AT+CUSD=1,"*100#",15
        < OK
        < +CME ERROR: 100
        """, async bench => Assert.That((await bench.Ussd.Ask("*100#", harmless: true)).Outcome, Is.EqualTo(UssdOutcome.Refused)), SomeModems.Families.Standard);

    [Test]
    public void A_refusal_that_is_not_about_the_form_tries_no_other() => UssdBench.Run("""
        > AT+CUSD=1,"*100#",15
        < +CME ERROR: 30
        """, async bench => Assert.That((await bench.Ussd.Ask("*100#", harmless: true)).Fault, Does.Contain("30")), SomeModems.Families.Standard);

    [Test]
    public void When_no_form_is_taken_the_first_refusal_is_told_and_the_usual_form_stays() => UssdBench.Run("""
        > AT+CUSD=1,"002A0031003000300023",15
        < +CME ERROR: 3
        ~ 1s
        > AT+CSCS="GSM"
        < OK
        > AT+CSCS?
        < +CSCS: "GSM"
        < OK
        > AT+CUSD=1,"*100#",15
        < ERROR
        ~ 5s
        > AT+CSCS="UCS2"
        < OK
        > AT+CSCS?
        < +CSCS: "0055004300530032"
        < OK
        > AT+CUSD=1,"002A0031003000300023",15
        < OK
        < +CUSD: 0,"0411",72
        """, async bench =>
    {
        var refused = await bench.Ussd.Ask("*100#", harmless: true);
        Assert.That((refused.Outcome, refused.Fault), Is.EqualTo((UssdOutcome.Refused, "+CME ERROR: 3 (operation not allowed)")));
        await bench.Loop.Pass(6);
        Assert.That((await bench.Ussd.Ask("*100#", harmless: false)).Text!.Words, Is.EqualTo("Б"));
    }, SomeModems.Named("quectel"));

    [Test]
    public void A_code_of_seven_characters_is_padded_so_that_no_letter_follows_it() => UssdBench.Run("""
        > AT+CUSD=1,"AA182DA68A8D1A",15
        < OK
        < +CUSD: 0,"C8329BFD06",15
        """, async bench => Assert.That((await bench.Ussd.Ask("*141*1#", false)).Outcome, Is.EqualTo(UssdOutcome.Answered)),
        SomeModems.Named("huawei"));

    [Test]
    public void Digits_of_two_for_each_character_are_written_under_their_own_character_set_only() => UssdBench.Run("""
        > AT+CUSD=1,"*100#",15
        < ERROR
        ~ 1s
        > AT+CSCS="HEX"
        < OK
        > AT+CSCS?
        < +CSCS: "HEX"
        < OK
        > AT+CUSD=1,"2A31303023",15
        < OK
        < +CUSD: 0,"48656C6C6F",15
        """, async bench => Assert.That((await bench.Ussd.Ask("*100#", harmless: true)).Text?.Words, Is.EqualTo("Hello")),
        SomeModems.Families.Standard with { UssdForms = [UssdForm.Plain, UssdForm.OctetHex] });

    [Test]
    public void Where_that_set_is_refused_they_are_not_written_at_all() => UssdBench.Run("""
        > AT+CUSD=1,"*100#",15
        < ERROR
        ~ 1s
        > AT+CSCS="HEX"
        < ERROR
        > AT+CSCS=HEX
        < ERROR
        > AT+CSCS?
        < +CSCS: "GSM"
        < OK
        """, async bench => Assert.That((await bench.Ussd.Ask("*100#", harmless: true)).Outcome, Is.EqualTo(UssdOutcome.Refused)),
        SomeModems.Families.Standard with { UssdForms = [UssdForm.Plain, UssdForm.OctetHex] });

    [Test]
    public void The_coding_byte_is_left_out_for_modems_that_refuse_it() => UssdBench.Run("""
        > AT+CUSD=1,"*100#"
        < OK
        < +CUSD: 1,"1 Balance",15
        > AT+CUSD=1,"1"
        < OK
        < +CUSD: 0,"5.00",15
        """, async bench =>
    {
        await bench.Ussd.Ask("*100#", harmless: true);
        Assert.That((await bench.Ussd.Reply("1")).Text?.Words, Is.EqualTo("5.00"));
    }, SomeModems.Families.Standard with { NamesCoding = false });

    [Test]
    public void What_was_learned_is_not_used_where_the_dialect_rules_it_out() => UssdBench.Run("""
        > AT+CUSD=1,"*200#",15
        < OK
        < +CUSD: 0,"Hello",15
        """, async bench => Assert.That((await bench.Ussd.Ask("*200#", harmless: false)).Text?.Words, Is.EqualTo("Hello")),
        memory: UssdForms.Of("PackedHex Model/1.0"));

    [Test]
    public void What_was_learned_before_a_restart_is_the_form_of_the_first_paid_code() => UssdBench.Run("""
        > AT+CUSD=1,"AA180C3602",15
        < OK
        < +CUSD: 0,"C8329BFD06",15
        """, async bench => Assert.That((await bench.Ussd.Ask("*100#", harmless: false)).Text?.Words, Is.EqualTo("Hello")),
        SomeModems.Families.Standard, UssdForms.Of("PackedHex Model/1.0"));
}
