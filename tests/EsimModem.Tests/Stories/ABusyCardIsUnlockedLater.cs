using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Simulator.Commands;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>Money rule 11 counts tries of a PIN: what kept it from its card is none, and the card is opened once it can be.</summary>
internal sealed class ABusyCardIsUnlockedLater
{
    private const string Pin = "4711";
    private static readonly CardPlan Locked = new("kcell") { Pin = Pin, Left = TimeSpan.FromDays(20) };

    [Test]
    public async Task In_the_same_run()
    {
        var card = new BusyCard();
        await using var town = await Town.Begin(RenewalMode.Observe, Locked with { Profile = card.Profile });
        Assert.That((LockOf(town), town.World.Cards[0].PinTriesLeft), Is.EqualTo((CardLock.Pin, 3)));
        town.Pass(TimeSpan.FromHours(1));
        Assert.That(Told(town).Where(text => text.StartsWith("the PIN was not entered: the card is busy", StringComparison.Ordinal)).ToArray(), Has.Length.EqualTo(1), "told once");
        card.IsBusy = false;
        town.Pass(TimeSpan.FromMinutes(12));
        Assert.That((LockOf(town), card.Entered), Is.EqualTo((CardLock.None, 1)));
    }

    [Test]
    public async Task After_a_restart()
    {
        var card = new BusyCard();
        await using var town = await Town.Begin(RenewalMode.Observe, Locked with { Profile = card.Profile });
        town.Box.Die(0, 0);
        card.IsBusy = false;
        town.Box.Start();
        town.Pass(TimeSpan.FromMinutes(5));
        Assert.That((LockOf(town), card.Entered), Is.EqualTo((CardLock.None, 1)));
    }

    [Test]
    public async Task And_where_it_is_wrong_it_is_tried_once()
    {
        var card = new BusyCard();
        await using var town = await Town.Begin(RenewalMode.Observe, Locked with { Profile = card.Profile });
        (town.World.Cards[0].Pin, card.IsBusy) = ("9999", false);
        for (var again = 0; again < 2; again++)
        {
            town.Pass(TimeSpan.FromHours(1));
            town.Box.Die(0, 0);
            town.Box.Start();
            town.Pass(TimeSpan.FromHours(1));
        }
        Assert.That((LockOf(town), card.Entered, town.World.Cards[0].PinTriesLeft), Is.EqualTo((CardLock.Pin, 1, 2)));
    }

    [Test]
    public async Task A_modem_that_did_not_tell_of_the_tries_is_asked_again()
    {
        var card = new BusyCard { IsBusy = false, TellsTries = false };
        await using var town = await Town.Begin(RenewalMode.Observe, Locked with { Profile = card.Profile });
        town.Pass(TimeSpan.FromHours(1));
        Assert.That((LockOf(town), card.Entered), Is.EqualTo((CardLock.Pin, 0)));
        card.TellsTries = true;
        town.Pass(TimeSpan.FromMinutes(12));
        Assert.That((LockOf(town), card.Entered), Is.EqualTo((CardLock.None, 1)));
    }

    [Test]
    public async Task A_PIN_that_is_given_later_opens_the_card_at_once()
    {
        await using var town = await Town.BeginIn(world => world.Cards[0].Pin = Pin, RenewalMode.Observe, Locked with { Pin = null, Profile = ModemProfiles.QuectelEc25 });
        Assert.That(LockOf(town), Is.EqualTo(CardLock.Pin));
        var configuration = Path.Combine(town.Box.Folder, "esim-modem.yaml");
        File.WriteAllText(configuration, File.ReadAllText(configuration).Replace("    label: Kiosk 1\n", $"    label: Kiosk 1\n    pin: \"{Pin}\"\n", StringComparison.Ordinal));
        town.Box.Reload();
        town.Pass(TimeSpan.FromMinutes(1));
        Assert.That(LockOf(town), Is.EqualTo(CardLock.None));
    }

    private static CardLock LockOf(Town town) => town.Bank.Sim(town.Iccid)!.Facts.Lock;

    private static IEnumerable<string> Told(Town town) => town.Ledger.History(town.Iccid, 100, null).Where(row => row.What == NoteKind.Card).Select(row => row.Text);

    /// <summary>Says at its start that it wants its PIN, and is busy from then on.</summary>
    private sealed class BusyCard
    {
        private int _asked;

        public bool IsBusy { get; set; } = true;
        public bool TellsTries { get; set; } = true;

        /// <summary>How often a PIN was written to it.</summary>
        public int Entered { get; private set; }

        public ModemProfile Profile => ModemProfiles.QuectelEc25
            .With("+CPIN", (usual, modem, command) =>
            {
                if (command.Form == CommandForm.Set) Entered++;
                return IsBusy && command.Form == CommandForm.Read && ++_asked > 1 ? Answer.Failed(14) : usual(modem, command);
            })
            .With("+CPINR", (usual, modem, command) => TellsTries ? usual(modem, command) : Answer.Failed(14))
            .With("+QPINC", (usual, modem, command) => TellsTries ? usual(modem, command) : Answer.Failed(14));
    }
}
