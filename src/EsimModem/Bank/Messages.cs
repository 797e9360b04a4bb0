using EsimModem.Alerts;
using EsimModem.Carriers.Orders;
using EsimModem.Gsm.Sms;
using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Renewals;
using EsimModem.Sims;

namespace EsimModem.Bank;

/// <summary>
/// Messages that a person sends from a card: each is an order of the book, waits there until the card can send it, and goes out once.
/// What the network reports of its delivery stands beside it, and settles one of which nobody knew.
/// </summary>
internal sealed class Messages(Rooms rooms)
{
    private const string Doubted = "message";
    private static readonly TimeSpan TryAgain = TimeSpan.FromMinutes(1);

    /// <summary>So old may the network's last word be when a message goes out.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(10);

    /// <summary>By so much the centre's clock and ours may differ.</summary>
    private static readonly TimeSpan ClockRoom = TimeSpan.FromMinutes(10);

    /// <summary>So many digits at the end of a number are the same in all of its forms.</summary>
    private const int LocalDigits = 7;

    /// <summary>A centre may try longer than it was asked to, and its reports come late.</summary>
    private static readonly TimeSpan Reported = TimeSpan.FromDays(5);

    /// <summary>Writes the message into the book, from where it goes out as soon as it can.</summary>
    /// <exception cref="OrderRefusedException">Another one of the card has not ended, or a cap or the red button forbids it.</exception>
    public async Task<Order> Write(Sim sim, string to, string text, int parts, string by)
    {
        if (sim.Message is { } waiting && IsOutdated(waiting)) await GiveUp(sim, waiting);
        var price = sim.Carrier?.Message is { Amount: > 0 } each ? each * parts : null;
        var draft = new OrderDraft(sim.Facts.Iccid, OrderKind.Message, WayKind.Sms, null, price, SmsLetter.Validity, sim.Facts.Balance, null, null, by, "a person writes", To: to);
        var order = await rooms.Ledger.Plan(draft, rooms.Settings.Spending, rooms.Now, text, parts);
        sim.MessageAfter = default;
        Moved(sim, order);
        sim.Seat?.Bell.Ring();
        return order;
    }

    /// <summary>When a message that could not go out is tried again; null while none waits for that.</summary>
    public DateTimeOffset? NextTry(Sim? sim) => sim?.Message is { State: OrderState.Planned } && sim.MessageAfter > rooms.Steady.Now ? rooms.Steady.Dated(sim.MessageAfter) : null;

    /// <summary>Whether a message waits that may go out now.</summary>
    public bool Wait(Sim sim, Modem modem) => sim.Message is { State: OrderState.Planned } && rooms.Steady.Now >= sim.MessageAfter && MayGo(modem);

    private bool MayGo(Modem modem) => modem.Registration.CarriesSms && (rooms.Settings.Roaming == RoamingRule.On || !modem.Registration.Roaming);

    private bool IsOutdated(Order order) => order.State == OrderState.Planned && rooms.Now >= order.StartedAt + SmsLetter.Validity;

    private async Task GiveUp(Sim sim, Order order) =>
        Moved(sim, await rooms.Ledger.Advance(order, OrderState.Abandoned, new Evidence(rooms.Now, "outdated", "it waited a day for its card and was never sent")));

    public async Task Send(Sim sim, Modem modem)
    {
        using var radio = await rooms.Radios.Enter();
        // A person may have ended it, or the card have gone, while the radio was waited for.
        if (!Wait(sim, modem) || sim.Message is not { } order) return;
        if (IsOutdated(order))
        {
            await GiveUp(sim, order);
            return;
        }
        sim.MessageAfter = rooms.Steady.Now + TryAgain;
        // Abroad it may cost much, and the notice of that may have been lost.
        if (!await rooms.Seats.Locate(sim, modem, Recent) || !MayGo(modem) || sim.Message is not { State: OrderState.Planned } still || still.Id != order.Id) return;
        // What it may cost is this card's money.
        if (order.Draft.Price is not null && (await modem.ReadCard())?.Iccid != order.Iccid) return;
        await rooms.Orders.Run(sim, modem, order, Step.Renew);
    }

    /// <summary>Keeps the newest form of a message.</summary>
    public void Moved(Sim sim, Order order)
    {
        sim.Keep(order);
        rooms.Tell(ChangeKind.Order, $"{order.Id}");
        if (order.State == OrderState.Unknown) Doubt(sim, order);
        else if (!order.IsOpen) rooms.Alerts.End(Doubted, sim.Facts.Iccid);
    }

    /// <summary>The owner is told; after a restart, too.</summary>
    public void Doubt(Sim sim, Order order) => rooms.Alerts.Raise(AlertSeverity.Warning, Doubted, sim.Facts.Iccid,
        $"nobody can tell yet whether the message of order {order.Id} went out; a report of its delivery will, and until then this card sends no other. If you know, say `resolve {order.Id} happened` or `didNotHappen`");

    /// <summary>It waits, and not for its card alone.</summary>
    public void Wanting(Sim sim, string why) => rooms.Alerts.Raise(AlertSeverity.Info, Doubted, sim.Facts.Iccid, why);

    /// <summary>Takes the network's word on a message of this card; one that fits none is forgotten.</summary>
    public async Task Heed(Sim sim, SmsStatusReport report)
    {
        // Newest first, and mostly it is that one: the others are looked at only when it is not.
        var since = rooms.Now - Reported;
        var told = sim.Messages.Where(order => order.SentAt > since && IsSame(order.Draft.To!, report.To.Number));
        var named = told.Where(one => References.Of(one).Contains(report.Reference));
        // Modems begin their numbers anew after a power cut: one that has its report already is not meant again while another has none.
        var order = named.FirstOrDefault(one => !IsTold(one, report)) ?? told.FirstOrDefault(one => one.State == OrderState.Unknown && !(report.Time.Instant < one.SentAt - ClockRoom)) ?? named.FirstOrDefault();
        if (order is null) return;
        try
        {
            if (order.State == OrderState.Unknown && !References.Of(order).Contains(report.Reference)) order = await Settle(sim, order, report);
            if (!IsTold(order, report)) Moved(sim, await rooms.Ledger.Witness(order, Of(order, report)));
        }
        catch (OrderRefusedException) { /* a person has ended it this moment */ }
    }

    /// <summary>What is reported on has left: the part of which nobody knew. Parts behind it were never handed over.</summary>
    private async Task<Order> Settle(Sim sim, Order order, SmsStatusReport report)
    {
        byte[] taken = [.. References.Of(order), report.Reference];
        var whole = taken.Length >= PartsOf(order);
        var evidence = new Evidence(rooms.Now, "reported", $"{(whole ? "a report of its delivery shows that it went out" : "a report shows that a part went out, and the rest was never sent")}: the network has taken it {References.Told(taken)}");
        var ended = await rooms.Ledger.Advance(order, whole ? OrderState.Confirmed : OrderState.Abandoned, evidence, whole ? MessageWay.Proof(order) : null);
        Moved(sim, ended);
        return ended;
    }

    /// <summary>Networks repeat themselves.</summary>
    private bool IsTold(Order order, SmsStatusReport report) => order.Evidence.Any(before => before.What is Message.Delivered or Message.Undelivered or Message.Trying)
        && Of(order, report) is var seen && order.Evidence.Any(before => (before.What, before.Text) == (seen.What, seen.Text));

    private Evidence Of(Order order, SmsStatusReport report)
    {
        var (numbers, parts) = (References.Of(order).ToList(), PartsOf(order));
        var part = parts == 1 ? "it" : $"part {numbers.IndexOf(report.Reference) + 1} of {parts}";
        return report.Class switch
        {
            ReportClass.Delivered => new Evidence(rooms.Now, Message.Delivered, $"{part} was delivered"),
            ReportClass.StillTrying => new Evidence(rooms.Now, Message.Trying, $"{part} is not delivered yet: the network goes on trying"),
            _ => new Evidence(rooms.Now, Message.Undelivered, $"{part} was not delivered and will not be (status {report.Status:X2})"),
        };
    }

    private int PartsOf(Order order) => rooms.Ledger.MessageOf(order)?.Envelope.Parts ?? 1;

    /// <summary>A network writes a number in its own form; the last digits are the same. Short numbers have one form.</summary>
    private static bool IsSame(string ours, string theirs)
    {
        var one = Digits(ours);
        var other = Digits(theirs);
        var length = Math.Min(Math.Min(one.Length, other.Length), LocalDigits);
        return length < LocalDigits ? one.SequenceEqual(other) : one[^length..].SequenceEqual(other[^length..]);
    }

    private static ReadOnlySpan<char> Digits(string number)
    {
        var bare = number.AsSpan().TrimStart('+');
        return bare.ContainsAnyExceptInRange('0', '9') ? string.Concat(number.Where(char.IsAsciiDigit)) : bare;
    }
}
