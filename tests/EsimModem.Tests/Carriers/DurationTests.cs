using EsimModem.Carriers;

namespace EsimModem.Tests.Carriers;

/// <summary>Lengths of time as people write them.</summary>
internal sealed class DurationTests
{
    [TestCase("30s", 30)]
    [TestCase("10m", 600)]
    [TestCase("6h", 21600)]
    [TestCase("3d", 259200)]
    [TestCase("4w", 2419200)]
    [TestCase("1mo", 2592000)]
    [TestCase("1h30m", 5400)]
    [TestCase("1mo1w1d1h1m1s", 2592000 + 604800 + 86400 + 3600 + 60 + 1)]
    [TestCase("0s", 0)]
    [TestCase("72h", 259200)]
    public void A_duration_is_read(string text, int seconds)
    {
        Assert.That(Duration.TryParse(text, out var duration), Is.True);
        Assert.That(duration.Length, Is.EqualTo(TimeSpan.FromSeconds(seconds)));
    }

    [TestCase("")]
    [TestCase("30")]
    [TestCase("h")]
    [TestCase("-1h")]
    [TestCase("1.5h")]
    [TestCase("1 h")]
    [TestCase("6H")]
    [TestCase("30m1h")]
    [TestCase("1h1h")]
    [TestCase("1y")]
    [TestCase("9999999mo")]
    [TestCase("99999999999s")]
    public void What_is_no_duration_is_refused(string text) => Assert.That(Duration.TryParse(text, out _), Is.False);

    [TestCase("30s")]
    [TestCase("1h30m")]
    [TestCase("72h")]
    [TestCase("28d")]
    [TestCase("1mo")]
    [TestCase("0s")]
    public void A_duration_is_written_as_it_was_read(string text)
    {
        Assert.That(Duration.TryParse(text, out var duration), Is.True);
        Assert.That(duration.ToString(), Is.EqualTo(text));
    }
}
