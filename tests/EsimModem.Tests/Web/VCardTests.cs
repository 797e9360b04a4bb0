using System.Text;
using EsimModem.Web.Json;

namespace EsimModem.Tests.Web;

/// <summary>A phone book as other programs take it.</summary>
internal sealed class VCardTests
{
    [Test]
    public void An_entry_is_a_card_and_one_without_a_name_has_its_number_for_one() => Assert.That(
        VCard.Of([new(1, "+77010000001", "Жанар; \\ Co, Ltd"), new(2, "5050", null)]),
        Is.EqualTo("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Жанар\\; \\\\ Co\\, Ltd\r\nN:Жанар\\; \\\\ Co\\, Ltd;;;;\r\nTEL;TYPE=CELL:+77010000001\r\nEND:VCARD\r\n"
            + "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:5050\r\nN:5050;;;;\r\nTEL;TYPE=CELL:5050\r\nEND:VCARD\r\n"));

    [Test]
    public void A_name_cannot_begin_a_line_of_its_own() =>
        Assert.That(VCard.Of([new(1, "1", "a\r\nEND:VCARD")]), Does.Contain("FN:a\\nEND:VCARD\r\n"));

    [Test]
    public void A_long_line_is_folded_between_letters()
    {
        var name = string.Concat(Enumerable.Repeat("Ж😀", 40));
        var text = VCard.Of([new(1, "1", name)]);
        var lines = text.Split("\r\n");
        Assert.That(lines.Select(Encoding.UTF8.GetByteCount), Has.All.LessThanOrEqualTo(75));
        Assert.That(text.Replace("\r\n ", "", StringComparison.Ordinal), Does.Contain($"FN:{name}\r\n"));
    }
}
