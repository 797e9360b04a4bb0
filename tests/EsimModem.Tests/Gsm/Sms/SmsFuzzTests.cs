using EsimModem.Gsm;
using EsimModem.Gsm.Sms;
using EsimModem.Gsm.Story;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Gsm.Sms;

internal sealed class SmsFuzzTests
{
    private const int Inputs = 20_000;

    private static readonly string[] Whole =
    [
        "07917710000000F1440B917710214365F70008621102210000020C050003070301003100310031",
        "0071000B917710214365F700080B14050003090202042104D9043B0435043CD83DDE00",
        "00062A0B917710214365F762110221000002621102210001024107000002EE37",
        "07917710000000F1440B917710214365F700006211022100000213032401016896E5E8B0380CDA9C37E9CD1C",
    ];

    [Test]
    public void No_octets_make_a_reader_throw()
    {
        foreach (var (random, octets) in Noise.Octets(6, Inputs, 60))
            ReadAll(Hex.Write(octets), random.Next(2) == 0);
    }

    [Test]
    public void No_damage_to_a_good_pdu_makes_a_reader_throw()
    {
        foreach (var (random, _) in Noise.Octets(7, Inputs, 1))
        {
            Assert.That(Hex.TryRead(Whole[random.Next(Whole.Length)], out var octets));
            for (var hits = random.Next(1, 4); hits > 0; hits--)
                octets[random.Next(octets.Length)] = (byte)random.Next(256);
            ReadAll(Hex.Write(octets.AsSpan(0, random.Next(octets.Length + 1))), random.Next(4) != 0);
        }
    }

    [Test]
    public void No_text_makes_a_reader_throw()
    {
        foreach (var (random, text) in Noise.Texts(8, Inputs, "", "0791", "00"))
            ReadAll(text, random.Next(2) == 0);
    }

    [Test]
    public void Whatever_reads_as_a_submission_reads_the_same_after_writing()
    {
        var read = 0;
        foreach (var (_, octets) in Noise.Octets(9, Inputs, 40))
        {
            byte[] pdu = [0x00, (byte)(octets.FirstOrDefault() & 0xFC | 1), 0x00, 0x04, 0x81, 0x05, 0x05, .. octets];
            if (SmsPduReader.Submit(Hex.Write(pdu)).Message is not { } message)
                continue;
            read++;
            var again = SmsPduReader.Submit(SmsPduWriter.Write(message).Hex).Message!;
            Assert.That((again.To, again.Coding, again.Body.Text), Is.EqualTo((message.To, message.Coding, message.Body.Text)));
            Assert.That(again.Body.Length, Is.EqualTo(message.Body.Length));
        }
        Assert.That(read, Is.GreaterThan(300));
    }

    private static void ReadAll(string hex, bool withCentre) => Assert.That(
        () =>
        {
            _ = SmsPduReader.Deliver(hex, withCentre).Message?.Body.Text;
            _ = SmsPduReader.Submit(hex, withCentre).Message?.Validity?.Until;
            _ = SmsPduReader.StatusReport(hex, withCentre).Message?.Body?.Text;
            _ = SmsStory.Tell(hex, withCentre: withCentre);
        },
        Throws.Nothing,
        hex);
}
