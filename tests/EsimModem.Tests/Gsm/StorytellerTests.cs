using EsimModem.Gsm.Story;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Gsm;

internal sealed class StorytellerTests
{
    [Test]
    public void A_message_is_told_field_by_field()
    {
        var story = Storyteller.Tell("sms", "07917710000000F1440B917710214365F70008621102210000020C050003070301003100310031")!;
        var told = story.ToDictionary(line => line.Field, line => line.Meaning);
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
        const string cut = "07917710000000F1440B917710214365F70008621102210000020C05000307030100310031";
        Assert.That(Told("sms", cut, "fault"), Is.EqualTo("the user data are shorter than announced"));
        Assert.That(Told("sms", cut, "text"), Is.EqualTo("11"));
        Assert.That(Told("sms", "zz", "fault"), Is.EqualTo("not hexadecimal"));
        Assert.That(Told("sms", "0791", "fault"), Is.EqualTo("ends before the service centre does"));
    }

    [Test]
    public void A_ussd_string_tells_its_encoding()
    {
        Assert.That(Told("ussd", "04110430043B0430043D0441", "encoding"), Is.EqualTo("UCS-2 in hexadecimal"));
        Assert.That(Told("ussd", "04110430043B0430043D0441", "text"), Is.EqualTo("Баланс"));
        Assert.That(Told("ussd", new string('F', 40), "text"), Is.EqualTo("none: an unused buffer"));
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
        Assert.That(Told("dcs", "C8", "in a message"), Is.EqualTo("7-bit text, voice mail waits, text may be thrown away"));
    }

    [TestCase("mms", "00")]
    [TestCase("dcs", "256")]
    [TestCase("dcs", "")]
    [TestCase("dcs", "xx")]
    public void What_cannot_be_told_is_refused(string kind, string text) => Assert.That(Storyteller.Tell(kind, text), Is.Null);

    [Test]
    public void No_text_makes_a_story_throw()
    {
        foreach (var (random, text) in Noise.Texts(10, 20_000))
            Assert.That(() => Storyteller.Tell(Storyteller.Kinds[random.Next(Storyteller.Kinds.Count)], text), Throws.Nothing, text);
    }

    private static string Told(string kind, string text, string field) => Storyteller.Tell(kind, text)!.First(line => line.Field == field).Meaning;
}
