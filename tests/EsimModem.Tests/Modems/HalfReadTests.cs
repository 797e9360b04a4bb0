using EsimModem.Modems;

namespace EsimModem.Tests.Modems;

internal sealed class HalfReadTests
{
    [Test]
    public void Only_what_comes_short_three_times_in_a_row_is_taken_as_it_is()
    {
        var readings = new HalfRead();
        Assert.That(Array.ConvertAll([true, true, false, true, true, true, true], isShort => readings.IsReadAgain("SM", 1, isShort)), Is.EqualTo(new[] { true, true, false, true, true, false, true }),
            "one that came whole leaves its place to others");
    }

    [Test]
    public void Each_place_is_counted_for_itself()
    {
        var readings = new HalfRead();
        Assert.That(((string Store, int Slot)[])[("SM", 1), ("ME", 1), ("SM", 2), ("SM", 1)], Has.All.Matches<(string Store, int Slot)>(place => readings.IsReadAgain(place.Store, place.Slot, isShort: true)));
    }
}
