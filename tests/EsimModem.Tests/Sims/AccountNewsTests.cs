using EsimModem.Carriers.Replies;
using EsimModem.Modems;
using EsimModem.Sims;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Sims;

/// <summary>What an answer to our own question changes in the facts.</summary>
internal sealed class AccountNewsTests
{
    private static readonly CarrierText Words = new(Some.Iccid, "Qwerty 17", "", Via.Ussd, null, Some.Now, false);

    [Test]
    public void Only_an_answer_that_shows_it_ends_a_hold_for_a_balance_that_is_shown_no_more()
    {
        var held = Some.Sim().Holding(new Hold(HoldKind.Wording, AccountNews.NoBalance, "an answer that shows it ends this", Some.Now));
        Assert.That(held.Take(new Reading(ReadingKind.Validity) { Ends = Some.Until(Some.Now) }, Words).Holds, Has.Count.EqualTo(1));
        Assert.That(held.Take(new Reading(ReadingKind.Balance) { Balance = Some.Tenge(7) }, Words).Holds, Is.Empty);
    }

    [Test]
    public void Words_that_nobody_understands_hold_and_understood_ones_end_that()
    {
        var held = Some.Sim().Take(new Reading(ReadingKind.Unreadable), Words);
        Assert.That(held.Holds.Select(hold => hold.Kind), Is.EqualTo(new[] { HoldKind.Wording }));
        Assert.That((held.Balance, held.ValidUntil), Is.EqualTo((Some.Sim().Balance, Some.Sim().ValidUntil)), "and change no figure");
        Assert.That(held.Take(new Reading(ReadingKind.Balance) { Balance = Some.Tenge(7) }, Words, isOdd: true).Holds, Has.Count.EqualTo(1), "the other answer of the same look does not end it");
        Assert.That(held.Take(new Reading(ReadingKind.Balance) { Balance = Some.Tenge(7) }, Words).Holds, Is.Empty);
    }
}
