using EsimModem.Bank;
using EsimModem.Carriers;
using EsimModem.Carriers.Replies;
using EsimModem.Web.Http;

namespace EsimModem.Web.Calls;

/// <summary>The way from a call to the bank: what is asked runs on the bank's loop, what comes back may be read anywhere.</summary>
/// <param name="time">The callers' clock, which the bank's need not follow.</param>
internal sealed class BankDesk(Bank.Bank bank, TimeProvider time)
{
    /// <summary>A look takes the loop a moment; longer means that it stands.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);

    /// <summary>A carrier may take this long to answer, and the modem may be busy before.</summary>
    private static readonly TimeSpan Errand = TimeSpan.FromSeconds(180);

    public Bank.Bank Bank => bank;

    public TimeProvider Time => time;

    /// <summary>Writes a rule into the owner's file of a carrier and takes it, off the loop; null where there is no folder of such files.</summary>
    public Func<Carrier, ReplyRule, Task<RuleSaved>>? SaveRule { get; set; }

    /// <summary>Why the bank does not live any more; null while it does.</summary>
    public string? End => bank.Loop.Fault is { } fault
        ? $"The bank's loop has ended ({fault.GetType().Name}); the log of esim-modem tells why, and a restart goes on from the book." : null;

    /// <summary>What keeps the bank from its work, with the remedy; null while nothing does.</summary>
    public string? Trouble => End ?? bank.TroubleSentence;

    /// <exception cref="CallException">The loop did not get to it.</exception>
    public Task<T> Ask<T>(Func<Bank.Bank, T> look) =>
        Within(Look, bank.Loop.Ask(() => look(bank)), 503, "The bank's loop does not answer; the log of esim-modem tells why.");

    /// <exception cref="DeskException">The wish was not fulfilled.</exception>
    public Task<T> Do<T>(Func<Desk, Task<T>> wish) =>
        Within(Errand, bank.Loop.Ask(() => wish(bank.Desk)), 504, "No answer came within three minutes; the history of the SIM tells what became of it.");

    /// <exception cref="CallException">The disk did not take it in time.</exception>
    public Task<RuleSaved> Saved(Task<RuleSaved> saving) =>
        Within(Look, saving, 503, "The disk of the carrier files does not answer; the rule may be written yet, so look at the carrier's file before you add it again.");

    public Task Do(Func<Desk, Task> wish) => Do(async desk =>
    {
        await wish(desk);
        return true;
    });

    /// <summary>The zones of the carriers, by card, as the book knows them now.</summary>
    public CardZones Zones() => new(bank);

    private async Task<T> Within<T>(TimeSpan longest, Task<T> work, int status, string sentence)
    {
        try
        {
            return await work.WaitAsync(longest, time);
        }
        catch (TimeoutException)
        {
            throw new CallException(status, sentence);
        }
    }
}
