using EsimModem.Tests.Support;

namespace EsimModem.Tests.Config;

/// <summary>Whatever becomes of a file, reading it ends in faults and never in an exception.</summary>
internal sealed class MangledFileTests
{
    private const string Whole = """
        bank: astana-07
        state: var/state
        listen: 0.0.0.0:9000
        tokens: [{ name: phone, role: viewer, secret: file:token }]
        tls: { certificate: file:cert.pem, key: file:key.pem }
        modems:
          - port: /dev/serial/by-path/*
            baud: 9600
          - port: tcp://127.0.0.1:3001
        renewals: approve
        spending:
          perSim:  [12000 KZT / 30d]
          perBank: [100000 KZT / 1d, 500000 KZT / 30d]
        roaming: ask
        check: { every: 12h, near: 3h, jitter: 0s, atOnce: 8 }
        sims:
          - match: { iccid: "8999701000000000012", port: "/dev/*" }
            label: Kiosk 12
            number: "+77010000000"
            carrier: kcell
            pin: file:pin12
            renewals: on
            plan: { plan: own, period: 72h, price: 990 KZT, early: extends, lead: { ussd: 30h } }
            renew: [auto, ussd, sms, pay, person]
            topUp: { ways: [voucher, pay, person], min: 500 KZT, max: 3000 KZT, step: 100 KZT, buffer: 100 KZT }
          - match: any
        pay: { url: https://agent.example/pay, secret: file:pay.key }
        alerts:
          - webhook: https://ntfy.example/kiosks
          - sms: "+77010000000"
        """;

    private static readonly string[] Scraps = ["~", "", "[]", "{}", "\"", "\0", "- ", ": ", "\t", "&a ", "*a", "-1", "99999999999999999999", "file:", "file:.", "!!binary x", "|", "# ", "'", "\u0301"];

    [Test]
    public void A_word_replaced_by_a_scrap_is_no_exception()
    {
        using var folder = new ConfigFolder();
        var random = new Random(7);
        var faulty = 0;
        for (var round = 0; round < 300; round++)
        {
            var words = Whole.Split(' ');
            for (var i = random.Next(1, 4); i > 0; i--)
                words[random.Next(words.Length)] = Scraps[random.Next(Scraps.Length)];
            var yaml = string.Join(' ', words);
            Assert.DoesNotThrow(() => faulty += folder.Read(yaml).IsGood ? 0 : 1, yaml);
        }
        Assert.That(faulty, Is.GreaterThan(200));
    }

    [Test]
    public void A_file_cut_off_anywhere_is_no_exception()
    {
        using var folder = new ConfigFolder();
        for (var length = 0; length < Whole.Length; length += 11)
            Assert.DoesNotThrow(() => folder.Read(Whole[..length]), Whole[..length]);
    }
}
