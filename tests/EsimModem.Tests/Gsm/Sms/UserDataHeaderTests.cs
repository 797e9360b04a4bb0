using EsimModem.Gsm;
using EsimModem.Gsm.Sms;

namespace EsimModem.Tests.Gsm.Sms;

internal sealed class UserDataHeaderTests
{
    [TestCase("050003C40201", 196, 8, 2, 1)]
    [TestCase("0608040012FF03", 18, 16, 255, 3)]
    [TestCase("0A0003010201080400020302", 2, 16, 3, 2)]
    public void The_part_number_is_found(string hex, int reference, int bits, int total, int sequence) =>
        Assert.That(Read(hex).Part, Is.EqualTo(new PartNumber(reference, bits, total, sequence)));

    [TestCase("050003C40001")]
    [TestCase("050003C40200")]
    [TestCase("050003C40203")]
    [TestCase("040002C402")]
    [TestCase("00")]
    public void A_part_number_without_sense_is_none(string hex) => Assert.That(Read(hex).Part, Is.Null);

    [TestCase("0500FF010203")]
    [TestCase("0500")]
    [TestCase("050003C40201")]
    public void Elements_that_run_past_the_end_make_no_elements(string hex)
    {
        Assert.That(Hex.TryRead(hex, out var octets));
        var damaged = UserDataHeader.Read(hex.EndsWith("01", StringComparison.Ordinal) ? octets.AsSpan(..^1) : octets);
        Assert.That((damaged.Elements.Count, damaged.Part), Is.EqualTo((0, (PartNumber?)null)));
    }

    [TestCase(0, 2, 6)]
    [TestCase(5, 7, 1)]
    [TestCase(6, 8, 0)]
    [TestCase(7, 10, 6)]
    [TestCase(11, 14, 2)]
    public void The_text_begins_at_the_next_septet_border(int length, int septets, int fill)
    {
        var header = new UserDataHeader(new byte[length + 1], []);
        Assert.That(header.InSeptets, Is.EqualTo((septets, fill)));
    }

    [Test]
    public void An_unknown_element_is_skipped()
    {
        var header = Read("0A70017F00030102010A00");
        Assert.That((header.Elements.Count, header.Part!.Sequence), Is.EqualTo((3, 1)));
    }

    private static UserDataHeader Read(string hex)
    {
        Assert.That(Hex.TryRead(hex, out var octets));
        return UserDataHeader.Read(octets);
    }
}
