using EsimModem.Modems.Answers;

namespace EsimModem.Tests.Modems.Answers;

/// <summary>Who a modem says it is, in every dress (3GPP 27.007 section 5).</summary>
internal sealed class DeviceAnswerTests
{
    [TestCase("Quectel", "Quectel")]
    [TestCase(" huawei", "huawei")]
    [TestCase("+CGMI: ZTE CORPORATION", "ZTE CORPORATION")]
    [TestCase("\"SONY ERICSSON\"", "SONY ERICSSON")]
    [TestCase("Revision:1418B05SIM800L24", "1418B05SIM800L24")]
    [TestCase("+CGMR: \"R1A\"", "R1A")]
    [TestCase("", null)]
    public void A_name_is_read_bare_quoted_or_behind_a_label(string line, string? text) => Assert.That(DeviceText.Read([line]), Is.EqualTo(text));

    [TestCase("866758040000000", "866758040000000")]
    [TestCase("+CGSN: \"866758040000000\"", "866758040000000")]
    [TestCase("359000000000004,PQ612345", "359000000000004")]
    [TestCase("IMEI:3590000000000041", "3590000000000041")]
    [TestCase("35900000000000", "35900000000000")]
    [TestCase("123456", null)]
    [TestCase("35900000000000412", null)]
    public void The_number_of_the_device_is_the_first_run_of_its_length_whatever_its_check_digit(string line, string? imei) =>
        Assert.That(Imei.Read([line]), Is.EqualTo(imei));

    [TestCase("+CMGD: (1,2,5),(0-4)", new[] { 1, 2, 5 })]
    [TestCase("+CMGD: (1-3)", new[] { 1, 2, 3 })]
    [TestCase("+CMGD: (),(0-4)", new int[0])]
    [TestCase("+CMGD: (30-1),(0-4)", new int[0])]
    public void Slots_are_listed_in_every_shape(string line, int[] slots) =>
        Assert.That(MessageSlots.Read([line])!.Ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)), Is.EqualTo(slots));

    [TestCase("+CNMI: (0-2),(0,1,3),(2),(0,2),1")]
    [TestCase("+CNMI: (0,1,2),(0,1,3),2,(0,2),(1)")]
    public void Offered_notices_are_read_in_every_shape(string line)
    {
        var offered = NoticeChoice.Read([line])!;
        Assert.That(offered.Mode, Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(offered.Messages, Is.EqualTo(new[] { 0, 1, 3 }));
        Assert.That(offered.Broadcasts, Is.EqualTo(new[] { 2 }));
        Assert.That(offered.Reports, Is.EqualTo(new[] { 0, 2 }));
        Assert.That(offered.Buffer, Is.EqualTo(new[] { 1 }));
    }
}
