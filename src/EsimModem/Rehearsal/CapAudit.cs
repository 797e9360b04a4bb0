using EsimModem.Ledger;

namespace EsimModem.Rehearsal;

/// <summary>The sliding windows of the caps, computed anew: from what the carriers charged for our orders, and from what the book ordered.</summary>
internal static class CapAudit
{
    /// <summary>How often a cap was passed, each time as a sentence.</summary>
    public static IReadOnlyList<string> Passed(BookAudit audit, SpendingSettings caps)
    {
        var charged = audit.Accepted.Where(one => one.Booked is not null && !IsDenied(one.Order)).Select(one => new Spending(one.Entry.Iccid, one.Entry.At, -one.Booked!.Amount, one.Booked.Currency)).ToArray();
        var booked = audit.Sent.SelectMany(own => own).Where(order => order.State is not OrderState.Refused && order.Draft.Price is not null)
            .Select(order => new Spending(order.Iccid, audit.SentAt(order), order.Draft.Price!.Amount, order.Draft.Price.Currency) { Proven = order.Receipt?.Paid is { } paid && paid.Currency == order.Draft.Price.Currency ? paid.Amount : null, ProvenAt = audit.EndedAt(order) }).ToArray();
        return [.. Passed(charged, caps, "charged by the carriers"), .. Passed(booked, caps, "ordered in the book")];
    }

    /// <summary>The owner said that it did not happen, and so gave its room in the caps free himself.</summary>
    private static bool IsDenied(Order? order) => order is { State: OrderState.Refused, Evidence: [.., { What: Ledger.Evidence.Person }] };

    private static IEnumerable<string> Passed(Spending[] spent, SpendingSettings caps, string source)
    {
        foreach (var cap in caps.PerBank)
            foreach (var sentence in Passed(spent, cap, "the bank", source)) yield return sentence;
        foreach (var own in spent.GroupBy(one => one.Iccid).OrderBy(own => own.Key, StringComparer.Ordinal))
            foreach (var cap in caps.PerSim)
                foreach (var sentence in Passed([.. own], cap, own.Key, source)) yield return sentence;
    }

    /// <summary>A window ends at each spending: if no such window holds too much, none does. Of those before it counts what was known of them by then, for nobody can refuse in hindsight.</summary>
    internal static IEnumerable<string> Passed(Spending[] spent, SpendingCap cap, string whose, string source)
    {
        var own = spent.Where(one => one.Currency == cap.Most.Currency).OrderBy(one => one.At).ToArray();
        for (int i = 0, oldest = 0; i < own.Length; i++)
        {
            var at = own[i].At;
            while (own[oldest].At <= at - cap.Window) oldest++;
            var sum = own[oldest..(i + 1)].Sum(one => one.KnownAt(at));
            if (sum > cap.Most.Amount)
                yield return $"{sum:0.00} {cap.Most.Currency} {source} within {cap.Window.TotalDays:0.##} days before {ChargeAudit.When(at)} for {whose} pass the cap of {cap.Most}";
        }
    }
}
