using EsimModem.At;
using EsimModem.Modems.Answers;

namespace EsimModem.Modems;

/// <summary>Reads the phone book of the card (3GPP 27.007 sections 8.11 and 8.12), and never writes into it.</summary>
internal sealed class PhoneBook(AtChannel line, TimeProvider time, Charset charset)
{
    // A slice keeps the line no longer than other commands do.
    private const int Slice = 25;
    private const int Tries = 8;
    private const int NotAllowed = 3, NotSupported = 4, Busy = 14, WrongPlace = 21, NotFound = 22, Unknown = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1.5);

    public async Task<PhoneBookReading> Read()
    {
        // The name of the store before the character set: some modems want it in the one in force, and all know it plain.
        var chosen = await Patiently(new AtCommand("AT+CPBS=\"SM\"", AnswerShape.None, Patience.Card));
        if (!chosen.Ok)
            return PhoneBookReading.None(Trouble(chosen));
        var use = PhoneBookAnswer.Use((await Patiently(AtCommand.Ask("AT+CPBS?", "+CPBS:", Patience.Card))).Lines);
        var range = PhoneBookAnswer.Range((await Patiently(AtCommand.Ask("AT+CPBR=?", "+CPBR:", Patience.Card))).Lines)
            ?? (use is { } told ? (1, told.Places) : null);
        if (range is not var (first, last) || last < first)
            return PhoneBookReading.None("the modem does not say how large the phone book is; put the card into another model");
        var before = charset.Current;
        await charset.TrySelect("UCS2");
        var reading = await ReadAll(first, last, use?.Used);
        if (before is not null)
            await charset.TrySelect(before);
        return reading;
    }

    private async Task<PhoneBookReading> ReadAll(int first, int last, int? used)
    {
        var entries = new List<PhoneBookEntry>();
        var unread = 0;
        for (var from = first; from <= last && !(entries.Count + unread >= used); from += Slice)
        {
            var reply = await Patiently(AtCommand.List($"AT+CPBR={from},{Math.Min(from + Slice - 1, last)}", "+CPBR:", Patience.Card));
            var (found, odd) = PhoneBookAnswer.Entries(reply.Lines, charset.Current);
            entries.AddRange(found);
            unread += odd;
            if (Code(reply) is WrongPlace)
                break;
            // Places without an entry are "not found" to some modems, "unknown" or plainly wrong to others.
            if (!reply.Ok && !(reply.Final is FinalKind.Error || Code(reply) is NotFound or Unknown))
                return new(entries, last - first + 1, $"it broke off at place {from}: {Trouble(reply)}");
        }

        var missing = Math.Max(unread, (used ?? entries.Count) - entries.Count);
        return new(entries, last - first + 1, missing == 0 ? null : $"{missing} of its entries could not be read; try again, or put the card into another model");
    }

    /// <summary>Again while the card is busy, as it is for a while after its start.</summary>
    private async Task<AtReply> Patiently(AtCommand command)
    {
        for (var tried = 1; ; tried++)
        {
            var reply = await line.Send(command);
            if (Code(reply) is not Busy || tried == Tries)
                return reply;
            await Task.Delay(Pause, time);
        }
    }

    private static int? Code(AtReply reply) => reply.Final is FinalKind.Cme ? ModemError.Read(reply.Text)?.Code : null;

    private static string Trouble(AtReply reply) => Code(reply) switch
    {
        Busy => "the card is busy; try again in a minute",
        NotAllowed or NotSupported => "this modem does not read phone books; put the card into another model",
        { } code and not Unknown => $"the modem says {ModemError.Read(reply.Text)!.Meaning} ({code}); try again, or put the card into another model",
        _ when reply.Failed => "this modem does not read phone books, or not now; try again, or put the card into another model",
        _ => "the modem did not answer; try again when it is back",
    };
}
