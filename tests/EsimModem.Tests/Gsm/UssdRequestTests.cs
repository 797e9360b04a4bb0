using EsimModem.Gsm;

namespace EsimModem.Tests.Gsm;

internal sealed class UssdRequestTests
{
    private static readonly UssdForm[] Forms = Enum.GetValues<UssdForm>();

    [TestCase("")]
    [TestCase("*100#\n")]
    [TestCase("*100#\r")]
    [TestCase("*100#\"")]
    [TestCase("*100#\",15\rAT+CMGD=1")]
    [TestCase("*100#;")]
    [TestCase("*100#\u001A")]
    [TestCase("*100#\u001B")]
    [TestCase(" *100#")]
    [TestCase("*100 #")]
    [TestCase("+7701")]
    [TestCase("abc")]
    [TestCase("*１00#")]
    public void A_code_of_anything_but_digits_star_and_hash_is_refused_in_every_form(string code)
    {
        foreach (var form in Forms)
            Assert.That(UssdRequest.TryCode(code, form, out _), Is.False, $"{form}");
    }

    [TestCase("")]
    [TestCase("1\"")]
    [TestCase("1;")]
    [TestCase("1\r")]
    [TestCase("1\n")]
    [TestCase("1\u001A")]
    [TestCase("1\u001B")]
    [TestCase("1\0")]
    [TestCase("1\u0085")]
    [TestCase("1\\")]
    public void A_reply_that_could_end_the_command_is_refused_in_every_form(string reply)
    {
        foreach (var form in Forms)
            Assert.That(UssdRequest.TryReply(reply, form, out _), Is.False, $"{form}");
    }

    [Test]
    public void A_reply_may_be_words()
    {
        Assert.That(UssdRequest.TryReply("Da, 3 dnya", UssdForm.Plain, out var plain));
        Assert.That(plain.Argument, Is.EqualTo("Da, 3 dnya"));
        Assert.That(UssdRequest.TryReply("Да", UssdForm.Ucs2Hex, out var ucs2));
        Assert.That(ucs2.Argument, Is.EqualTo("04140430"));
    }

    [Test]
    public void A_reply_that_a_form_cannot_write_is_refused_and_not_replaced()
    {
        Assert.That(UssdRequest.TryReply("Да", UssdForm.Plain, out _), Is.False);
        Assert.That(UssdRequest.TryReply("Да", UssdForm.PackedHex, out _), Is.False);
        Assert.That(UssdRequest.TryReply("Да", UssdForm.OctetHex, out _), Is.False);
        Assert.That(UssdRequest.TryReply("é", UssdForm.Plain, out _), Is.False);
    }

    [Test]
    public void Half_a_surrogate_pair_is_refused() => Assert.That(UssdRequest.TryReply("\uD83D", UssdForm.Ucs2Hex, out _), Is.False);

    [Test]
    public void What_no_network_carries_is_refused()
    {
        Assert.That(UssdRequest.TryCode(new string('1', 182), UssdForm.PackedHex, out var longest));
        Assert.That(longest.Argument, Has.Length.EqualTo(320));
        Assert.That(UssdRequest.TryCode(new string('1', 183), UssdForm.PackedHex, out _), Is.False);
        Assert.That(UssdRequest.TryCode(new string('1', 81), UssdForm.Ucs2Hex, out _), Is.False);
    }

    [TestCase("1", "31")]
    [TestCase("*106#", "AA18CC3602")]
    [TestCase("*160*2#", "AA980DA6928D1A")]
    public void Packed_codes_are_what_the_sticks_take(string code, string argument)
    {
        Assert.That(UssdRequest.TryCode(code, UssdForm.PackedHex, out var request));
        Assert.That(request.Argument, Is.EqualTo(argument));
    }
}
