using EsimModem.Serial;

namespace EsimModem.Tests.Serial;

/// <summary>What never reaches the trace, and what stays readable.</summary>
internal sealed class MaskTests
{
    [TestCase("AT+CPIN=\"1234\"", "AT+CPIN=\"0000\"")]
    [TestCase("at+cpin=12345678", "at+cpin=00000000")]
    [TestCase("AT+CPIN=\"12345678\",\"4321\"", "AT+CPIN=\"00000000\",\"0000\"")]
    [TestCase("AT+CLCK=\"SC\",0,\"1234\"", "AT+CLCK=\"SC\",0,\"0000\"")]
    [TestCase("AT+CPWD=\"SC\",\"1234\",\"5678\"", "AT+CPWD=\"SC\",\"0000\",\"0000\"")]
    [TestCase("AT^CPIN=\"1234\"", "AT^CPIN=\"0000\"")]
    public void A_pin_leaves_nothing(string line, string expected) => Assert.That(Mask.Of(line), Is.EqualTo(expected));

    [TestCase("+CMGS: \"+77011234567\"", "+CMGS: \"+77011000067\"")]
    [TestCase("AT+CUSD=1,\"*101*12345678901234#\",15", "AT+CUSD=1,\"*101*12345000000034#\",15")]
    [TestCase("359072061234567", "359070000000067")]
    [TestCase("401011234567890", "401010000000090")]
    [TestCase("+CCID: 8999701560123456789", "+CCID: 8999701500000006789")]
    [TestCase("8999701560123456789f", "8999701500000006789f")]
    [TestCase("^ICCID: 98997010651032547698", "^ICCID: 98997010000000007698")]
    [TestCase("+CRSM: 144,0,\"989970106510325476F8\"", "+CRSM: 144,0,\"989970100000005476F8\"")]
    [TestCase("Ваш номер 77011234567, баланс 1250.50", "Ваш номер 77011000067, баланс 1250.50")]
    public void Numbers_keep_their_ends_and_their_length(string line, string expected) => Assert.That(Mask.Of(line), Is.EqualTo(expected));

    [TestCase("+CUSD: 0,\"*100# 1250.50 25.11.2026 12:00\",15")]
    [TestCase("+CREG: 2,1,\"00A3\",\"0012C4B1\",7")]
    [TestCase("+CCLK: \"26/11/20,10:00:00+20\"")]
    [TestCase("+CUSD: 0,\"00310032003500300020042204130020\",72")]
    [TestCase("AT+CUSD=1,\"AA180C3602\",15")]
    [TestCase("+COPS: 0,2,\"40101\",7")]
    [TestCase("AT+CMGS=\"5050\"")]
    public void What_is_nobodys_stays_as_it_is(string line) => Assert.That(Mask.Of(line), Is.EqualTo(line));

    [Test]
    public void A_number_in_wide_letters_is_found_too()
    {
        static string Wide(string text) => string.Concat(text.Select(letter => $"{(int)letter:X4}"));

        Assert.That(Mask.Of($"+CUSD: 0,\"{Wide("тел 77011234567 да")}\",72"), Is.EqualTo($"+CUSD: 0,\"{Wide("тел 77011000067 да")}\",72"));
    }

    // Centre +77010000300, sender +77011234567; submit to +77011234567; status report; sender "Kcell" in letters.
    [TestCase("07917710000003F0040B917710214365F70008621102010203040431", "07917710000000F0040B917710000000F70008621102010203040431")]
    [TestCase("0001000B917710214365F70000044142434445", "0001000B917710000000F70000044142434445")]
    [TestCase("00062A0B917710214365F762110201020304621102010203040000", "00062A0B917710000000F762110201020304621102010203040000")]
    [TestCase("00040AD04BF29C5D0E0008621102010203040431", "00040AD04BF29C5D0E0008621102010203040431")]
    public void Addresses_inside_an_sms_are_masked_and_the_rest_is_not(string pdu, string expected) =>
        Assert.That(Mask.Of(pdu), Is.EqualTo(expected));

    [Test]
    public void Hex_that_is_no_sms_stays() => Assert.That(Mask.Of("FFEEDDCCBBAA99887766554433221100FF"), Is.EqualTo("FFEEDDCCBBAA99887766554433221100FF"));
}
