using EsimModem.Gsm;
using EsimModem.Modems;

namespace EsimModem.Tests.Modems;

/// <summary>What was learned of a model, as the few lines that outlive a restart.</summary>
internal sealed class UssdFormsTests
{
    private static readonly ModemIdentity Stick = new("866758040000000", "Maker", "Model 7", "1.0 (b)");

    [Test]
    public void All_of_it_is_known_again()
    {
        var before = new UssdForms();
        before.Learn(Stick, UssdForm.PackedHex);
        before.LearnEarly(Stick);
        before.LearnElsewhere(Stick);
        before.ForgetElsewhere(Stick with { Imei = "866758040000018" });
        var after = UssdForms.Of(before.Kept);
        Assert.Multiple(() =>
        {
            Assert.That((after.Find(Stick), after.AnswersEarly(Stick), after.AnswersElsewhere(Stick)), Is.EqualTo((UssdForm.PackedHex, true, true)));
            Assert.That(after.AnswersElsewhere(Stick with { Imei = "866758040000018" }), Is.False);
            Assert.That(after.Find(Stick with { Revision = "1.1" }), Is.Null, "another firmware is another modem");
            Assert.That(after.Kept, Is.EqualTo(before.Kept));
        });
    }

    [Test]
    public void Only_what_is_new_is_told()
    {
        var (forms, told) = (new UssdForms(), 0);
        forms.Learned += () => told++;
        for (var time = 0; time < 2; time++)
        {
            forms.Learn(Stick, UssdForm.Ucs2Hex);
            forms.LearnEarly(Stick);
            forms.ForgetElsewhere(Stick);
        }
        Assert.That(told, Is.EqualTo(2));
        forms.Learn(Stick, UssdForm.Plain);
        Assert.That((told, forms.Find(Stick)), Is.EqualTo((3, UssdForm.Plain)));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("Braille Model 7/1.0 (b)\n\nearly\n=\nPackedHex")]
    public void What_cannot_be_read_is_forgotten(string? kept)
    {
        var forms = UssdForms.Of(kept);
        Assert.That((forms.Find(Stick), forms.AnswersEarly(Stick), forms.Kept), Is.EqualTo(((UssdForm?)null, false, "")));
    }
}
