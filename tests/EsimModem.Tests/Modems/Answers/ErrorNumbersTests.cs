using EsimModem.At;
using EsimModem.Modems;
using EsimModem.Modems.Answers;

namespace EsimModem.Tests.Modems.Answers;

/// <summary>Every number behind an error (3GPP 27.007 section 9.2, 27.005 section 3.2.5) where something hangs on it, and every level of +CSQ.</summary>
internal sealed class ErrorNumbersTests
{
    private static readonly int[] Numbers = [.. Enumerable.Range(0, 1000)];

    [Test]
    public void Every_error_number_names_the_lock_it_stands_for()
    {
        Assert.That(Locked(SimLock.Absent), Is.EqualTo(new[] { 10, 310 }));
        Assert.That(Locked(SimLock.Pin), Is.EqualTo(new[] { 11, 311 }));
        Assert.That(Locked(SimLock.Puk), Is.EqualTo(new[] { 12, 316 }));
        Assert.That(Locked(SimLock.Failed), Is.EqualTo(new[] { 13, 15, 313, 315 }));
        Assert.That(Locked(SimLock.NotReady), Is.EqualTo(new[] { 14, 314, 515 }));
        Assert.That(Locked(SimLock.None), Is.EqualTo(new[] { 17, 18, 317, 318 }), "the second PIN guards nothing that is used");

        IEnumerable<int> Locked(SimLock which) => Numbers.Where(number => new PinState(null, number).Lock == which);
    }

    [Test]
    public void Every_refusal_of_a_message_passes_or_does_not()
    {
        Assert.That(Of(ModemErrorFamily.Message, SmsRefusals.IsPassing).Where(number => number < 512), Is.EqualTo(new[] { 22, 38, 41, 42, 47, 192, 194, 208, 301, 302, 314, 320, 322, 331, 332, 500 }));
        Assert.That(Of(ModemErrorFamily.Equipment, SmsRefusals.IsPassing), Is.EqualTo(new[] { 14, 20, 30, 31, 32, 515 }));
        Assert.That(Of(ModemErrorFamily.Message, SmsRefusals.MayHaveLeft).Where(number => number < 512), Is.EqualTo(new[] { 331, 332, 500 }));
        Assert.That(Of(ModemErrorFamily.Equipment, SmsRefusals.MayHaveLeft).Where(number => number < 512), Is.EqualTo(new[] { 30, 31, 100 }));
        Assert.That(Of(ModemErrorFamily.Message, SmsRefusals.MayHaveLeft).Count(number => number >= 512), Is.EqualTo(488), "what a maker means is unknown");
        Assert.That((SmsRefusals.MayHaveLeft(null), SmsRefusals.IsPassing(null)), Is.EqualTo((true, false)));
    }

    [Test]
    public void Every_error_before_the_OK_proves_that_a_code_stayed_here_or_does_not()
    {
        var soon = TimeSpan.FromSeconds(1);
        int[] proofs = [.. Enumerable.Range(3, 25), 30, 32, .. Enumerable.Range(40, 9), 50];
        Assert.That(Numbers.Where(number => UssdFault.StayedHere(Failed(number), soon)), Is.EqualTo(proofs));
        Assert.That(Numbers.Where(number => UssdFault.StayedHere(Failed(number), TimeSpan.FromSeconds(30))), Is.EqualTo(proofs.Except([30, 32])), "the network was tried");
        Assert.That(Numbers.Where(number => UssdFault.OfForm(Failed(number))), Is.EqualTo(new[] { 3, 4, 25, 27, 50, 100 }));
    }

    [Test]
    public void Every_number_survives_with_its_meaning_or_without_one()
    {
        foreach (var number in Numbers)
            foreach (var name in (string[])["+CME ERROR", "+CMS ERROR"])
            {
                Assert.That(FinalResults.TryRead($"{name}: {number}", dialing: false, out var final));
                Assert.That((final.Code, ModemError.Read(final.Text)!.Code, ModemError.Read(final.Text)!.Meaning.Length > 0), Is.EqualTo(((int?)number, (int?)number, true)));
            }
    }

    [Test]
    public void Every_level_of_the_signal_is_so_many_decibels_or_unknown()
    {
        foreach (var level in Enumerable.Range(0, 200))
        {
            int? dbm = level <= 31 ? -113 + 2 * level : level is >= 100 and <= 191 ? -116 + (level - 100) : null;
            Assert.That(SignalStrength.Read([$"+CSQ: {level},99"]), Is.EqualTo(new SignalStrength(dbm is null ? null : level, null, dbm)), $"{level}");
        }
        foreach (var rate in Enumerable.Range(0, 8))
            Assert.That(SignalStrength.Read([$"+CSQ: 20,{rate}"])!.ErrorRate, Is.EqualTo(rate));
    }

    private static IEnumerable<int> Of(ModemErrorFamily family, Func<ModemError?, bool> judge) => Numbers.Where(number => judge(new ModemError(family, number, "")));

    private static AtReply Failed(int number) => new([], FinalKind.Cme, $"+CME ERROR: {number}", number);
}
