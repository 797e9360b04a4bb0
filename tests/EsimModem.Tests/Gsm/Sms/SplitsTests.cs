using System.Text;
using EsimModem.Gsm;
using EsimModem.Gsm.Sms;

namespace EsimModem.Tests.Gsm.Sms;

/// <summary>Long texts with a character of two units at every place: no cut goes through it, and no part is larger than it may be.</summary>
internal sealed class SplitsTests
{
    private const string Extended = "^{}\\[~]|€";

    [TestCase(8, 153)]
    [TestCase(16, 152)]
    public void An_escape_pair_at_any_place_is_whole(int bits, int room)
    {
        for (var place = 0; place <= 3 * room + 2; place++)
        {
            var text = new string('a', place) + Extended[place % Extended.Length] + "€" + new string('b', 3 * room - place + 2);
            var pieces = SmsSplitter.Split(text, TextAlphabet.Gsm7, bits);
            Assert.That(string.Concat(pieces), Is.EqualTo(text));
            Assert.That(pieces.Max(Septets), Is.LessThanOrEqualTo(room), $"{place}");
            // No part could have taken the first character of the next.
            for (var at = 0; at + 1 < pieces.Count; at++)
                Assert.That(Septets(pieces[at]) + Septets(pieces[at + 1][..1]), Is.GreaterThan(room), $"{place}");
        }
    }

    [TestCase(8, 67)]
    [TestCase(16, 66)]
    public void A_surrogate_pair_at_any_place_is_whole(int bits, int room)
    {
        for (var place = 0; place <= 3 * room + 2; place++)
        {
            var text = new string('ж', place) + "😀🎁" + new string('қ', 3 * room - place + 2);
            var pieces = SmsSplitter.Split(text, TextAlphabet.Ucs2, bits);
            Assert.That(string.Concat(pieces), Is.EqualTo(text));
            Assert.That(pieces.All(piece => piece.Length <= room && piece.EnumerateRunes().All(rune => rune != Rune.ReplacementChar)), $"{place}");
        }
    }

    private static int Septets(string text) => text.Sum(character => Extended.Contains(character, StringComparison.Ordinal) ? 2 : 1);
}
