using EsimModem.Gsm;
using EsimModem.Gsm.Sms;

namespace EsimModem.Tests.Gsm.Sms;

/// <summary>Places in a PDU (3GPP 23.040 section 9.2) where readers and writers go wrong most often.</summary>
internal sealed class PduQuirksTests
{
    // The centre's length counts octets, the sender's counts digits.
    [TestCase("07917710000000F1", "0B917710214365F7", "+77011234567", "+77010000001")]
    [TestCase("00", "0481 1111", "1111", null)]
    [TestCase("0391 1032", "0591 1032F4", "+01234", "+0123")]
    public void The_length_of_a_centre_counts_octets_and_that_of_a_sender_digits(string centre, string sender, string from, string? through)
    {
        var message = SmsPduReader.Deliver($"{centre}04{sender}00006211022100000201 61".Replace(" ", "", StringComparison.Ordinal)).Message!;
        Assert.That((message.From.Number, message.Centre?.Number, message.Body.Text), Is.EqualTo((from, through, "a")));
    }

    // Eight letters are seven octets and so fourteen half octets; seven letters leave bits that are no "@".
    [TestCase("ABCDEFGH", 14)]
    [TestCase("ABCDEFG", 13)]
    [TestCase("life:)", 11)]
    public void The_length_of_a_name_counts_half_octets_and_what_is_left_is_no_letter(string name, int length)
    {
        var octets = BitString.Pack([.. name.Select(letter => (byte)letter)], 0);
        var message = SmsPduReader.Deliver($"0004{length:X2}D0{Convert.ToHexString(octets)}0000621102210000020161").Message!;
        Assert.That(message.From.Number, Is.EqualTo(name));
        Assert.That(AddressOctets.Party(new SmsAddress(name, AddressType.Alphanumeric, 0))[0], Is.EqualTo(length));
    }

    [TestCase("04", false, Description = "a bit of one says that no more wait")]
    [TestCase("00", true)]
    [TestCase("07", false, Description = "the reserved type")]
    public void The_first_octet_says_that_more_waits_by_a_zero_and_its_reserved_type_is_a_delivery(string first, bool more) =>
        Assert.That(SmsPduReader.Deliver($"00{first}0481111100006211022100000201 61".Replace(" ", "", StringComparison.Ordinal)).Message!.MoreToSend, Is.EqualTo(more));

    [TestCase("", 13)]
    [TestCase("+77010000001", 13)]
    public void The_announced_length_leaves_out_the_centre(string centre, int length)
    {
        var form = SmsComposer.FormFor("ab", SmsAddress.Of("1111"), report: false) with { Centre = centre.Length == 0 ? null : SmsAddress.Of(centre) };
        var written = SmsPduWriter.Write(SmsComposer.Compose("ab", form, 0).Single());
        Assert.That((written.Length, written.Hex.Length / 2 - (centre.Length == 0 ? 1 : 8)), Is.EqualTo((length - 2, length - 2)));
    }

    [TestCase("")]
    [TestCase("00")]
    [TestCase("07")]
    [TestCase("0700")]
    public void A_report_is_whole_with_its_tail_without_it_or_with_a_part_of_it(string tail)
    {
        var report = SmsPduReader.StatusReport($"00062A0B917710214365F7621102210000026211022100010246{tail}").Message!;
        Assert.That((report.Reference, report.To.Number, report.Status, report.Class), Is.EqualTo(((byte)42, "+77011234567", (byte)0x46, ReportClass.Failed)));
    }

    [Test]
    public void Nobody_ever_writes_in_a_national_table()
    {
        const string words = "Ğğİışş Şş ção";
        Assert.That(SmsSplitter.AlphabetFor(words), Is.EqualTo(TextAlphabet.Ucs2));
        Assert.That(SmsComposer.Compose(words, SmsComposer.FormFor(words, SmsAddress.Of("1"), report: false), 0).Single().Body.Header, Is.Null);
    }
}
