using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Modems;

namespace EsimModem.Renewals;

/// <summary>The run of one planned order by its way; each step is in the book before the next one is taken.</summary>
/// <param name="takeMail">Takes in what lies in the modem, which makes room there.</param>
internal sealed class RenewalRun(
    ILedger ledger, Modem modem, Carrier? carrier, Plan? plan, SpendingSettings caps, TimeProvider time, Func<Order, Task> moved, Func<Task> takeMail)
{
    /// <summary>The word of evidence for a dialogue that was not the one of the carrier file.</summary>
    public const string OddWording = "wording";

    /// <summary>The word of evidence for a person's yes.</summary>
    public const string Approved = "approved";

    public Modem Modem => modem;
    public Plan? Plan => plan;

    /// <summary>The carrier's ways for what the order is.</summary>
    public WaySet OrdersOf(Order order) => carrier is null ? WaySet.None : order.Kind == OrderKind.Reactivation ? carrier.Reactivate : plan is null ? carrier.Renew : carrier.RenewalOf(plan);

    public async Task<Order> Carry(Order order) => order.Draft.Way switch
    {
        WayKind.Sms when order.Kind == OrderKind.Message => await MessageWay.Go(this, order),
        WayKind.Ussd => await UssdWay.Go(this, order),
        WayKind.Auto => await AutoWay.Go(this, order),
        WayKind.Person => await PersonWay.Go(this, order),
        var way => await Step(order, OrderState.Refused, "refused", $"renewing by {RenewalPolicy.Word(way)} is not built yet"),
    };

    /// <summary>The text of a message; null where the book does not have it.</summary>
    public string? TextOf(Order order) => ledger.MessageOf(order)?.Text;

    /// <summary>Why the whole bank is held; null while it is not.</summary>
    public string? Held => BankHold.Of(ledger.Kept(BankHold.Name))?.Why;

    /// <summary>Writes down what was seen of the order; returns only when the book holds it.</summary>
    public async Task<Order> Witness(Order order, string what, string text)
    {
        var seen = await ledger.Witness(order, new Evidence(time.GetUtcNow(), what, text));
        await moved(seen);
        return seen;
    }

    public Task Wait(TimeSpan pause) => Task.Delay(pause, time);

    public Task TakeMail() => takeMail();

    /// <summary>Writes and syncs a step of the order; returns only when the book holds it.</summary>
    public async Task<Order> Step(Order order, OrderState to, string what, string text, ReceiptDraft? receipt = null)
    {
        var next = await ledger.Advance(order, to, new Evidence(time.GetUtcNow(), what, text), receipt, to == OrderState.Sending ? caps : null);
        await moved(next);
        return next;
    }
}
