using System.Globalization;
using EsimModem.Carriers.Replies;
using EsimModem.Modems;
using EsimModem.Serial;

namespace EsimModem.Rehearsal;

/// <summary>Replays one opening of a line: starts a modem on it, and does with it what the transcript shows was done.</summary>
internal sealed class Replayer(IReadOnlyList<TranscriptStep> steps, ReplayedSession told, TimeProvider time, ModemSettings settings, UssdForms forms, Func<CarrierText, CardIdentity?, Reading> read)
{
    private const int LookAhead = 5;

    /// <summary>Longer than a modem waits before it does something by itself, after a start or a report.</summary>
    private static readonly TimeSpan OfItself = TimeSpan.FromSeconds(3);

    /// <summary>What was said at the very end is still heard.</summary>
    private static readonly TimeSpan ToTheLast = TimeSpan.FromMilliseconds(100);

    private readonly List<ReceivedSms> _mail = [];
    private Mailbox? _box;
    private bool _menu;

    public async Task Run(CancellationToken stop)
    {
        var line = new PlayedLine(time, steps, Deed.Unheard);
        await using var modem = new Modem(line, time, settings with { CardPoll = null }, forms, news => Hear(news));
        try
        {
            await modem.Start(stop);
            await Follow(line, modem, stop);
        }
        catch (ModemUnusableException e)
        {
            (told.Trouble, told.Missing) = (e.Message, line.Missing);
        }
        (told.Modem, told.Dialect, told.State, told.Capabilities) = (modem.Identity, modem.Dialect, modem.State, modem.Capabilities);
        (told.Card, told.Lock, told.Registration) = (modem.Card ?? told.Card, modem.Lock, modem.Registration.Registered ? modem.Registration : told.Registration);
    }

    private async Task Follow(PlayedLine line, Modem modem, CancellationToken stop)
    {
        while (!modem.IsLost && line.Next is { } before)
        {
            stop.ThrowIfCancellationRequested();
            Remember(modem);
            await line.Rested;
            await Task.Delay(OfItself, time, stop);
            if (line.Next is not { } next || next != before || !next.IsAsked)
                continue;
            if (Deed.Of([.. line.Ahead.Take(LookAhead)]) is not { Kind: not DeedKind.Other } deed || !await Do(deed, modem) || line.Next == next)
                PassOver(line, next);
        }
        // A product lives on where a transcript ends: what it asks from here on nobody could have written down.
        told.Missing = [.. line.Missing];
        await Task.Delay(ToTheLast, time, stop);
    }

    /// <summary>False means that nothing was done.</summary>
    private async Task<bool> Do(Deed deed, Modem modem)
    {
        switch (deed.Kind)
        {
            case DeedKind.Ask:
                await Ask(deed.Text, modem);
                return true;
            case DeedKind.Cancel:
                _menu = false;
                await modem.CancelUssd();
                return true;
            case DeedKind.ReadMail:
                await ReadMail(modem);
                return true;
            case DeedKind.Drop when Lying(deed.Text) is { } message:
                _mail.Remove(message);
                await modem.Drop(message, modem.Card?.Iccid);
                return true;
            case DeedKind.EnterPin:
                await modem.EnterPin(deed.Text, modem.Card?.Iccid, () => Task.CompletedTask);
                return true;
            case DeedKind.ReadCard:
                await modem.ReadCard();
                return true;
            case DeedKind.CheckCard or DeedKind.CheckNumber:
                await modem.CheckCard(byNumber: deed.Kind is DeedKind.CheckNumber);
                return true;
            case DeedKind.Look:
                await modem.Look();
                return true;
            case DeedKind.ReadTime:
                await modem.NetworkTime();
                return true;
            case DeedKind.ReadPhoneBook when modem.Card is { } card:
                told.PhoneBook = await modem.ReadPhoneBook(card.Iccid);
                return true;
            default:
                return false;
        }
    }

    private async Task Ask(string text, Modem modem)
    {
        var answer = _menu ? await modem.Reply(text) : await modem.Ask(text, harmless: true);
        _menu = answer.Outcome == UssdOutcome.NeedsReply;
        told.Asked.Add(new ReplayedText(text, Word(answer.Outcome), null, null, answer.Text?.Words, answer.Text is { } words ? read(words, modem.Card) : null, answer.Fault));
    }

    private async Task ReadMail(Modem modem)
    {
        var found = await modem.ReadMail(all: !modem.HasMail);
        _box ??= Mailbox.Of(modem.Card?.Iccid ?? "", null);
        foreach (var message in found)
        {
            _mail.Add(message);
            foreach (var text in _box.Take(message) ?? [])
                told.Messages.Add(new ReplayedText(null, null, text.Sender, text.Sent, text.Words, read(text, modem.Card)));
        }
    }

    private ReceivedSms? Lying(string slot) => _mail.Find(message => (message.Slot?.ToString(CultureInfo.InvariantCulture) ?? "") == slot);

    private void Hear(ModemNews news)
    {
        if (news.Text is { } text)
            told.Asked.Add(new ReplayedText(null, null, null, null, text.Words, read(text, told.Card)));
    }

    private void Remember(Modem modem)
    {
        told.Card = modem.Card ?? told.Card;
        if (modem.Registration.Registered)
            told.Registration = modem.Registration;
    }

    private void PassOver(PlayedLine line, TranscriptStep step)
    {
        told.PassedOver.Add((step.Line, step.Text));
        line.PassOver();
    }

    private static string Word(Enum outcome) => outcome.ToString() is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";
}
