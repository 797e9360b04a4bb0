using EsimModem.Modems.Answers;

namespace EsimModem.Tests.Modems.Answers;

internal sealed class DecimalSenderTests
{
    [TestCase("1081051021015841", "life:)")]
    [TestCase("7599101108108", "Kcell")]
    [TestCase("77010000001", null, Description = "a number stays one")]
    [TestCase("12", null)]
    public void A_name_in_codes_run_together_is_read(string digits, string? name) => Assert.That(DecimalSender.Read(digits), Is.EqualTo(name));

    [Test]
    public void What_is_longer_than_any_name_is_none() =>
        Assert.That((DecimalSender.Read(string.Concat(Enumerable.Repeat("65", 11))), DecimalSender.Read(string.Concat(Enumerable.Repeat("65", 20_000)))), Is.EqualTo(("AAAAAAAAAAA", (string?)null)));
}
