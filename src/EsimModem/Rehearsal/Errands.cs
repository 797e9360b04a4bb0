using EsimModem.Bank;
using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>What the owner does when he gets to it: at the carrier's counter, or at the product's desk.</summary>
internal sealed class Errands(TownLoop town, SimulatedBank world, Box box, OwnerHabits habits)
{
    private const string Name = "owner";

    /// <summary>Whoever asks the carrier earlier than this may be told "nothing" while an order is still under way there.</summary>
    private static readonly TimeSpan CarrierKnows = TimeSpan.FromHours(5);

    /// <summary>A hold that only a person can end, or end sooner.</summary>
    public static bool IsHisToLift(Hold hold) => hold.Kind is HoldKind.Menu or HoldKind.Wording or HoldKind.Outcome;

    /// <summary>False: it could not be done now, he comes back to it.</summary>
    public bool Do(Request request)
    {
        if (request.Order is { } order && box.IsOn && box.Bank.Ledger.Find(order.Id) is { IsOpen: false }) return true;
        return request.Deed switch
        {
            OwnerDeed.TopUp => Pay(request.Iccid, request.Order?.Draft.Price?.Amount ?? 0) && SayDone(request),
            OwnerDeed.Renew => Renew(request.Iccid) && SayDone(request),
            OwnerDeed.Approve => Say(desk => desk.Approve(request.Order!.Id, Name)),
            OwnerDeed.Resolve => Resolve(request.Order!),
            _ => Correct(request.Iccid),
        };
    }

    private bool Pay(string iccid, decimal asked)
    {
        world.Card(iccid).Carrier.TopUp(iccid, habits.Amount(asked), Name);
        return true;
    }

    /// <summary>Some press the button, some leave it to the next reading.</summary>
    private bool SayDone(Request request)
    {
        if (request.Order is { } order && habits.Answers()) Say(desk => desk.Tasks.Done($"{order.Id}", Name));
        return true;
    }

    private bool Renew(string iccid)
    {
        var (carrier, account) = (world.Card(iccid).Carrier, world.AccountOf(iccid));
        if (account.IsBlocked) return true;
        if (account.Balance < carrier.PriceOf(account.Plan)) Pay(iccid, carrier.PriceOf(account.Plan) - account.Balance);
        return carrier.Renew(iccid, Name);
    }

    /// <summary>He calls the carrier and says what it says, if it can know already; often he hopes first that it settles itself.</summary>
    private bool Resolve(Order order)
    {
        if (!habits.Answers()) return false;
        var since = order.SentAt ?? order.StartedAt;
        if (town.Now < since + CarrierKnows) return false;
        var happened = world.Ledger.Of(order.Iccid).Any(entry => entry.At >= since && entry.What == CarrierEvent.Renewed);
        return Say(desk => desk.Resolve(order.Id, happened ? Resolution.Happened : Resolution.DidNotHappen, "asked the carrier", Name));
    }

    /// <summary>Writes down how the carrier speaks now, has taken off what it sold unasked, and lets the SIM go on.</summary>
    private bool Correct(string iccid)
    {
        if (!box.IsOn) return false;
        var carrier = world.Card(iccid).Carrier;
        File.WriteAllText(Path.Combine(box.Folder, "carriers.d", $"{carrier.Key}.yaml"), MakeBelieve.CarrierFile(carrier));
        carrier.FileWritten(carrier.Manner);
        carrier.EndDaily(iccid);
        box.Reload();
        return Say(desk => desk.Release(iccid, Name));
    }

    /// <summary>Says it at the desk; a refusal is taken as it is, for the next look shows what is left to do.</summary>
    private bool Say(Func<Desk, Task> words)
    {
        // A full disk takes no word of his: he is told so, and says it again when there is room.
        if (!box.IsOn || box.DiskIsFull) return false;
        var desk = box.Bank.Desk;
        box.Loop.Post(async _ =>
        {
            try { await words(desk); }
            catch (DeskException) { /* the product says no: he reads why and leaves it */ }
            catch (LedgerUnavailableException) { /* the disk was full at that very moment; he tries tomorrow */ }
            catch (OrderRefusedException) { /* it has moved on meanwhile */ }
        }, null);
        return true;
    }
}
