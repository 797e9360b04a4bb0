using EsimModem.Gsm.Story;

namespace EsimModem.Tests.Gsm;

internal sealed class StorytellerTests
{
    private const string Incoming = "07917710000000F1440B917710214365F70008621102210000020C050003070301003100310031";

    [Test]
    public void A_message_is_told_field_by_field()
    {
        var told = Storyteller.Tell("sms", Incoming)!.Lines.ToDictionary(line => line.Field, line => line.Meaning);
        Assert.That(told["kind"], Is.EqualTo("message that came in"));
        Assert.That(told["service centre"], Is.EqualTo("+77010000001 (international)"));
        Assert.That(told["centre's time"], Is.EqualTo("2026-11-20 12:00:00 +05:00"));
        Assert.That(told["part"], Is.EqualTo("1 of 3, reference 7 (8 bits)"));
        Assert.That(told["text"], Is.EqualTo("111"));
    }

    [Test]
    public void A_submission_and_a_report_are_told_as_what_they_are()
    {
        Assert.That(Told("sms", "0031000B917710214365F700F1AA05D330BBDC06", "kind"), Is.EqualTo("message to be sent"));
        Assert.That(Told("sms", "0031000B917710214365F700F1AA05D330BBDC06", "valid for"), Is.EqualTo("4 d 0 h 0 min"));
        Assert.That(Told("sms", "00062A0B917710214365F7621102210000026211022100010200", "status"), Is.EqualTo("0x00, delivered"));
    }

    [Test]
    public void A_damaged_message_tells_its_fault_and_what_is_there()
    {
        var cut = Storyteller.Tell("sms", Incoming[..^4])!;
        Assert.That(cut.Fault, Is.EqualTo("The message breaks at its user data: the user data are shorter than announced; copy all of its digits."));
        Assert.That(cut.Lines[^1], Is.EqualTo(new StoryLine("text", "11")));
    }

    [TestCase(14, "service centre", "")]
    [TestCase(16, "first octet", "service centre")]
    [TestCase(18, "address", "kind, service centre, more to come, report wanted, reply path")]
    [TestCase(34, "protocol identifier", "kind, service centre, more to come, report wanted, reply path, from")]
    [TestCase(50, "time stamp", "kind, service centre, more to come, report wanted, reply path, from, protocol, coding")]
    [TestCase(52, "user data length", "kind, service centre, more to come, report wanted, reply path, from, protocol, coding, centre's time")]
    [TestCase(56, "header", "kind, service centre, more to come, report wanted, reply path, from, protocol, coding, centre's time")]
    [TestCase(70, "user data", "kind, service centre, more to come, report wanted, reply path, from, protocol, coding, centre's time, length, header, part, text")]
    public void A_message_cut_anywhere_names_the_field_and_tells_those_before_it(int digits, string field, string before)
    {
        var telling = Storyteller.Tell("deliver", Incoming[..digits], new StoryHints(Centre: true))!;
        Assert.That(telling.Fault, Does.StartWith($"The message breaks at its {field}: "));
        Assert.That(string.Join(", ", telling.Lines.Select(line => line.Field)), Is.EqualTo(before));
    }

    [Test]
    public void The_service_centre_need_not_be_there_and_nobody_has_to_say_so()
    {
        Assert.That(Told("sms", Incoming[16..], "service centre"), Is.EqualTo("not in the PDU"));
        Assert.That(Told("sms", Incoming[16..], "text"), Is.EqualTo("111"));
        Assert.That(Told("submit", "31000B917710214365F700F1AA05D330BBDC06", "to"), Is.EqualTo("+77011234567 (international)"));
        Assert.That(Told("report", "062A0B917710214365F7621102210000026211022100010200", "reference"), Is.EqualTo("42"));
        Assert.That(Told("deliver", "000B917710214365F70000621102210000020131", "from"), Is.EqualTo("+77011234567 (international)"));
    }

    [Test]
    public void Another_kind_than_was_said_is_told_as_such() =>
        Assert.That(Storyteller.Tell("submit", Incoming)!.Fault, Is.EqualTo("The message breaks at its first octet: it is no submit; `sms` finds out what it is."));

    [Test]
    public void Blanks_between_digits_are_nothing_and_octets_behind_the_end_are_shown()
    {
        Assert.That(Told("sms", " 0791 7710000000F1\r\n440B91 7710214365F70008621102210000020C0500030703010031003100 31\n", "text"), Is.EqualTo("111"));
        Assert.That(Told("sms", Incoming + "ABCD", "left over"), Is.EqualTo("ABCD, behind the end of the message"));
    }

    [Test]
    public void A_sign_that_is_no_digit_is_named_with_the_field_in_which_it_stands()
    {
        var telling = Storyteller.Tell("sms", Incoming[..23] + "x" + Incoming[24..])!;
        Assert.That(telling.Fault, Is.EqualTo("The message breaks at its address: sign 24 is \"x\", which is no hexadecimal digit."));
        Assert.That(telling.Lines[^1].Field, Is.EqualTo("reply path"));
        Assert.That(Storyteller.Tell("sms", Incoming[..^1])!.Fault, Is.EqualTo("The message breaks at its user data: its last octet has one digit of two."));
    }

    [Test]
    public void An_address_of_an_impossible_length_ends_the_story_there()
    {
        var telling = Storyteller.Tell("sms", Incoming.Replace("440B91", "44FF91", StringComparison.Ordinal))!;
        Assert.That((telling.Fault, telling.Lines[^1].Field), Is.EqualTo(("The message breaks at its address: it ends before the address does; copy all of its digits.", "reply path")));
        var header = Storyteller.Tell("sms", Incoming.Replace("0C050003", "0C950003", StringComparison.Ordinal))!;
        Assert.That((header.Fault, header.Lines[^1].Field), Is.EqualTo(("The message breaks at its header: the header is longer than the user data; copy all of its digits.", "centre's time")));
    }

    [Test]
    public void A_ussd_string_tells_its_encoding()
    {
        Assert.That(Told("ussd", "04110430043B0430043D0441", "encoding"), Is.EqualTo("UCS-2 in hexadecimal"));
        Assert.That(Told("ussd", "04110430043B0430043D0441", "text"), Is.EqualTo("Баланс"));
        Assert.That(Told("ussd", "0411 0430 043B\n0430 043D 0441\n", "text"), Is.EqualTo("Баланс"));
        Assert.That(Told("ussd", "Balance: 12 KZT", "text"), Is.EqualTo("Balance: 12 KZT"));
        Assert.That(Told("ussd", new string('F', 40), "text"), Is.EqualTo("none: an unused buffer"));
    }

    [Test]
    public void A_damaged_ussd_string_says_where()
    {
        var telling = Storyteller.Tell("ussd", "04110430043x0430", new StoryHints(Dcs: 72))!;
        Assert.That(telling.Fault, Is.EqualTo("The text cannot be read: sign 12 is \"x\", which is no hexadecimal digit."));
        Assert.That(telling.Lines.Select(line => line.Field), Is.EqualTo(new[] { "characters", "coding", "encoding", "text" }));
    }

    [TestCase("48", "0x48 (72)")]
    [TestCase("0x0F", "0x0F (15)")]
    [TestCase("0xf", "0x0F (15)")]
    [TestCase("240", "0xF0 (240)")]
    public void A_coding_byte_is_told_for_ussd_and_for_messages(string text, string octet)
    {
        Assert.That(Told("dcs", text, "octet"), Is.EqualTo(octet));
        Assert.That(Told("dcs", "11", "in USSD"), Is.EqualTo("UCS-2 text, language before the text"));
        Assert.That(Told("dcs", "11", "in a message"), Is.EqualTo("7-bit text, class 1 (for the modem)"));
        Assert.That(Storyteller.Tell("cbs", "48")!.Lines.Select(line => line.Field), Is.EqualTo(new[] { "octet", "in USSD" }));
        Assert.That(Told("dcs", "C8", "in a message"), Is.EqualTo("7-bit text, voice mail waits, text may be thrown away"));
    }

    [TestCase("256"), TestCase(""), TestCase("xx"), TestCase("0x")]
    public void What_is_no_coding_byte_is_refused(string text) =>
        Assert.That(Storyteller.Tell("dcs", text), Has.Property("Fault").StartsWith("The coding byte is ").And.Property("Lines").Empty);

    [Test]
    public void An_unknown_kind_has_no_story() => Assert.That(Storyteller.Tell("mms", "00"), Is.Null);

    private static string Told(string kind, string text, string field) => Storyteller.Tell(kind, text)!.Lines.First(line => line.Field == field).Meaning;
}
