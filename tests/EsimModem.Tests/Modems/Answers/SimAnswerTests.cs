using EsimModem.Modems.Answers;

namespace EsimModem.Tests.Modems.Answers;

internal sealed class SimAnswerTests
{
    [TestCase("+CPIN: READY", SimLock.None)]
    [TestCase("+CPIN:SIM PIN", SimLock.Pin)]
    [TestCase("+CPIN: \"SIM PUK\"", SimLock.Puk)]
    [TestCase("+CPIN: SIM PIN2", SimLock.None)]
    [TestCase("+CPIN: NOT READY", SimLock.NotReady)]
    [TestCase("+CPIN: SIM not inserted", SimLock.Absent)]
    [TestCase("+CPIN: PH-NET PIN", SimLock.Other)]
    public void The_lock_follows_the_word(string line, SimLock expected) => Assert.That(PinState.Read([line])!.Lock, Is.EqualTo(expected));

    [TestCase("+CME ERROR: 10", SimLock.Absent)]
    [TestCase("+CME ERROR: SIM PIN required", SimLock.Pin)]
    [TestCase("+CME ERROR: sim puk REQUIRED", SimLock.Puk)]
    [TestCase("+CME ERROR: 13", SimLock.Failed)]
    [TestCase("+CME ERROR: 14", SimLock.NotReady)]
    [TestCase("+CMS ERROR: 310", SimLock.Absent)]
    public void The_lock_follows_the_error_where_there_is_no_word(string final, SimLock expected) =>
        Assert.That(PinState.Read([], ModemError.Read(final))!.Lock, Is.EqualTo(expected));

    [Test]
    public void Without_a_word_and_a_number_nothing_is_claimed()
    {
        Assert.That(PinState.Read([]), Is.Null);
        Assert.That(PinState.Read([], ModemError.Read("+CME ERROR: strange")), Is.Null);
    }

    [TestCase("+CME ERROR: 9999", 9999, "unknown")]
    [TestCase("+CME ERROR: SIM-BUSY", 14, "SIM-BUSY")]
    [TestCase("+CME ERROR: some new words", null, "some new words")]
    [TestCase("+CME ERROR:", null, "")]
    public void Unknown_errors_survive(string final, int? code, string meaning) =>
        Assert.That(ModemError.Read(final), Is.EqualTo(new ModemError(ModemErrorFamily.Equipment, code, meaning)));

    [TestCase("ERROR")]
    [TestCase("OK")]
    [TestCase("NO CARRIER")]
    public void A_plain_result_is_no_extended_error(string final) => Assert.That(ModemError.Read(final), Is.Null);

    [TestCase("^SIMST: 1", true)]
    [TestCase("^SIMST: 255,1", false)]
    [TestCase("+QSIMSTAT: 1,0", false)]
    [TestCase("+QSIMSTAT: 1,1", true)]
    [TestCase("+QSIMSTAT: 1,2", null)]
    [TestCase("+CSMINS: 1,1", true)]
    [TestCase("+CPIN: NOT INSERTED", false)]
    [TestCase("+CPIN: NOT READY", null)]
    [TestCase("#QSS: 0", false)]
    [TestCase("RING", null)]
    public void A_card_that_comes_or_goes_is_noticed(string line, bool? present) => Assert.That(SimPresence.Read(line), Is.EqualTo(present));

    [Test]
    public void A_provider_name_is_read_in_both_alphabets()
    {
        Assert.That(SimFileAnswer.Read(["+CRSM: 144,0,\"014B63656C6CFFFFFF\""])!.ProviderName, Is.EqualTo("Kcell"));
        Assert.That(SimFileAnswer.Read(["+CRSM: 144,0,\"01800411043804450430FFFFFFFF\""])!.ProviderName, Is.EqualTo("Биха"));
        Assert.That(SimFileAnswer.Read(["+CRSM: 144,0,\"0181040811B8B5B5FFFF\""])!.ProviderName, Is.Not.Null);
        Assert.That(SimFileAnswer.Read(["+CRSM: 144,0,\"01FFFFFFFF\""])!.ProviderName, Is.Null);
        Assert.That(SimFileAnswer.Read(["+CRSM: 106,130"]), Is.EqualTo(new SimFileAnswer(106, 130, null)));
    }

    [TestCase("+CSQ: 115,99", 115, -101)]
    [TestCase("+CSQ: 199,99", null, null)]
    [TestCase("+CSQ: 31", 31, -51)]
    public void Signal_is_read_on_both_scales(string line, int? level, int? dbm)
    {
        var signal = SignalStrength.Read([line])!;
        Assert.That((signal.Level, signal.Dbm, signal.ErrorRate), Is.EqualTo((level, dbm, (int?)null)));
    }
}
