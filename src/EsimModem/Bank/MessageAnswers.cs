using EsimModem.Carriers;
using EsimModem.Carriers.Replies;
using EsimModem.Modems;
using EsimModem.Renewals;

namespace EsimModem.Bank;

/// <summary>
/// Asks a question, and where the carrier answers with a message waits for that: only one from a listed sender, sent after we asked,
/// inside the window, and about what was asked, is the answer (money rule 9).
/// </summary>
internal sealed class MessageAnswers(Rooms rooms)
{
    /// <summary>By so much the centre's clock and ours may differ.</summary>
    private static readonly TimeSpan ClockRoom = TimeSpan.FromMinutes(2);

    /// <param name="first">What the same question has brought just before: another message that was on its way then is no second answer.</param>
    /// <param name="most">How long somebody is willing to wait, where that is less than the question's own window.</param>
    public async Task<UssdAnswer> Ask(ModemWorker worker, Sim sim, Modem modem, Question question, RadioPlace radio, CarrierText? first = null, TimeSpan? most = null)
    {
        var asked = rooms.Now;
        var since = first is null ? asked - ClockRoom : After(first, asked);
        var dialled = await Conversation.Ask(modem, question);
        // Who answers by a message may say nothing here.
        if (question.Answer != AnswerBy.Sms) rooms.Recovery.Heard(worker, dialled.Outcome);
        if (question.Answer != AnswerBy.Sms || !MayStillCome(dialled)) return dialled;
        if (dialled.Text is { } here && IsSaidHere(rooms.Accounts.Read(sim, here))) return dialled;
        return await radio.Beside(() => Await(worker, sim, modem, question, asked, since, most < question.Within ? most.Value : question.Within));
    }

    /// <summary>
    /// From when on a second answer is stamped: not before its question. Where the first one shows that the centre's clock is another than ours nobody knows
    /// how much of that was the way, so that the second is only the later one.
    /// </summary>
    private static DateTimeOffset After(CarrierText first, DateTimeOffset asked) =>
        first.Sent is { } sent && (sent < first.Received || sent >= asked) ? sent + TimeSpan.FromTicks(1) : asked;

    private async Task<UssdAnswer> Await(ModemWorker worker, Sim sim, Modem modem, Question question, DateTimeOffset asked, DateTimeOffset since, TimeSpan within)
    {
        // Clocks are set right in the middle of things: the window is measured, not reckoned.
        var began = rooms.Time.GetTimestamp();
        CarrierText? unread = null;
        var strangers = new List<(CarrierText Text, Reading Reading)>();
        while (!modem.IsLost && !worker.Bell.IsClosed && modem.Card?.Iccid == sim.Facts.Iccid)
        {
            // The announcement may have been lost on its way, so the store itself is looked at before giving up.
            var left = within - rooms.Time.GetElapsedTime(began);
            var last = left <= TimeSpan.Zero;
            var texts = last || rooms.Texts.Wait(sim, modem) ? await Sift(sim, question, since, strangers, await rooms.Texts.Collect(sim, modem, all: last)) : [];
            var answers = texts.Where(one => one.Reading.Kind != ReadingKind.Unreadable).ToArray();
            if (answers.Length > 0) return Agree(answers) ? Answered(sim, answers[0].Text, asked) : Nothing($"messages under the name of {sim.Carrier!.Name} contradict each other");
            if (texts.Count > 0) unread ??= texts[0].Text;
            if (last) return (unread ?? await rooms.Senders.Take(sim, strangers, asked)) is { } words ? Answered(sim, words, asked) : Nothing(Silence(sim, strangers, within));
            await worker.Bell.WaitUntil(rooms.Now + left);
        }
        return Nothing("the card or the modem was gone before a message answered");
    }

    /// <summary>What may be the answer among new texts, and what should be it and cannot be read; all others are only heeded.</summary>
    private async Task<IReadOnlyList<(CarrierText Text, Reading Reading)>> Sift(Sim sim, Question question, DateTimeOffset since, List<(CarrierText, Reading)> strangers, IReadOnlyList<CarrierText> texts)
    {
        var found = new List<(CarrierText, Reading)>();
        foreach (var text in texts)
        {
            var reading = rooms.Accounts.Read(sim, text);
            var fits = !text.Malformed && !(text.Sent < since);
            var ours = fits && rooms.Senders.IsListed(sim, text.Sender);
            if (fits && !ours && SenderLearning.IsOpen(sim, text.Sender) && Tells(question, reading)) strangers.Add((text, reading));
            if (ours && (reading.Kind == ReadingKind.Unreadable || Tells(question, reading))) found.Add((text, reading));
            else await rooms.Texts.Heed(sim, text);
        }
        return found;
    }

    /// <summary>Two different answers to one question are none.</summary>
    private static bool Agree(IReadOnlyList<(CarrierText Text, Reading Reading)> answers) =>
        answers.Select(one => (one.Reading.Balance, one.Reading.Ends, one.Reading.DataLeftMb)).Distinct().Count() == 1;

    /// <summary>A network that has said no, or never heard of it, sends no message either.</summary>
    private static bool MayStillCome(UssdAnswer dialled) =>
        dialled.Outcome is UssdOutcome.Answered or UssdOutcome.NeedsReply || (dialled.MayHaveLeft && dialled.Outcome is UssdOutcome.NoAnswer or UssdOutcome.Refused);

    private static bool IsSaidHere(Reading reading) => reading.Balance is not null || reading.Ends is not null || reading.Kind == ReadingKind.Refused;

    /// <summary>A text that tells of something that happened, such as a renewal, answers no question about the account.</summary>
    private static bool Tells(Question question, Reading reading) => reading.Kind is ReadingKind.Balance or ReadingKind.Validity or ReadingKind.Data
        && (question.Gives.Count == 0 ? reading.Balance is not null || reading.Ends is not null || reading.DataLeftMb is not null : question.Gives.Any(field => Has(reading, field)));

    private static bool Has(Reading reading, ReadingField field) => field switch
    {
        ReadingField.Balance => reading.Balance is not null,
        ReadingField.DataLeftMb => reading.DataLeftMb is not null,
        ReadingField.MinutesLeft => reading.MinutesLeft is not null,
        ReadingField.SmsLeft => reading.SmsLeft is not null,
        ReadingField.ValidUntil or ReadingField.ValidTime or ReadingField.ValidDays or ReadingField.ValidHours => reading.Ends is not null,
        _ => true,
    };

    /// <summary>The figures are as old as the question may make them, however long the message took.</summary>
    private static UssdAnswer Answered(Sim sim, CarrierText text, DateTimeOffset asked)
    {
        sim.Facts = SenderLearning.Known(sim.Facts, text.Sender!);
        return new(UssdOutcome.Answered, text with { Received = asked }, null, true);
    }

    private static string Silence(Sim sim, List<(CarrierText Text, Reading Reading)> strangers, TimeSpan within) => strangers.Count == 0
        ? $"no message of {sim.Carrier!.Name} answered within {RenewalPolicy.Days(within)}"
        : $"{strangers[0].Text.Sender} answered, which is no name of {sim.Carrier!.Name} yet: another answer that says the same would show it, or `senders:` of the carrier file";

    private static UssdAnswer Nothing(string why) => new(UssdOutcome.NoAnswer, null, why, true);
}
