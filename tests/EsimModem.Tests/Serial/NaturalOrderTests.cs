using EsimModem.Serial;

namespace EsimModem.Tests.Serial;

/// <summary>The order in which people count.</summary>
internal sealed class NaturalOrderTests
{
    [TestCase("modem2", "modem10")]
    [TestCase("usb-0:1.2:1.0", "usb-0:1.10:1.0")]
    [TestCase("modem", "modem0")]
    [TestCase("modem01", "modem2")]
    [TestCase("a9", "b1")]
    [TestCase("99999999999999999998", "99999999999999999999")]
    public void Numbers_in_names_count_as_numbers(string first, string second)
    {
        Assert.That(NaturalOrder.Instance.Compare(first, second), Is.Negative);
        Assert.That(NaturalOrder.Instance.Compare(second, first), Is.Positive);
        Assert.That(NaturalOrder.Instance.Compare(first, first), Is.Zero);
    }
}
