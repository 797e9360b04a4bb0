namespace EsimModem.Carriers.Replies;

/// <summary>
/// Whether figures of an account are too far from those of the last look to be believed when they are said once: a lost point, a letter broken on
/// its way. What people do to their cards, topping up a nearly empty one or spending all there was, is no jump.
/// </summary>
internal static class Jump
{
    /// <summary>So many times the plan's price nobody puts on a card or takes off it at once.</summary>
    const int Prices = 20;

    /// <summary>Likewise of the largest sum that was ever seen to move.</summary>
    const int Sums = 10;
    const int Factor = 10;
    const int MostPowers = 3;

    static readonly TimeSpan Back = TimeSpan.FromDays(2);
    static readonly TimeSpan YearsAhead = TimeSpan.FromDays(3 * 365);
    static readonly TimeSpan LongAgo = TimeSpan.FromDays(365);

    /// <summary>What is odd about the new figures, as a clause; null when nothing is.</summary>
    public static string? Of(AccountFigures last, Reading now, DateTimeOffset at) => OfBalance(last, now.Balance) ?? OfEnd(last, now.Ends, at);

    /// <summary>Whether a second answer says the same; what is counted in days or hours may have been counted a moment later.</summary>
    public static bool AreSame(Reading one, Reading other) =>
        (one.Balance, one.ValidUntil, one.ValidDays, one.ValidHours) == (other.Balance, other.ValidUntil, other.ValidDays, other.ValidHours);

    static string? OfBalance(AccountFigures last, Money? now)
    {
        if (last.Balance is not { } before || now is null) return null;
        if (before.Currency != now.Currency)
            return before.Currency == Money.NoCurrency || now.Currency == Money.NoCurrency ? null : $"the balance was {before} and is {now}, in another currency";
        var moved = now.Amount - before.Amount;
        if (moved == 0 || last.Moves.Any(move => move.Currency == now.Currency && move.Amount == Math.Abs(moved))) return null;
        if (IsSameDigits(before.Amount, now.Amount)) return $"the balance was {before} and is {now}: the same digits, with the point elsewhere or another sign";
        return IsBeyondReason(last, before.Amount, now) ? $"the balance was {before} and is {now}, which is more than anybody moves at once" : null;
    }

    static bool IsSameDigits(decimal before, decimal now)
    {
        if (before == 0 || now == 0) return false;
        if (before == -now) return true;
        var (small, large) = Math.Abs(before) < Math.Abs(now) ? (before, now) : (now, before);
        for (var power = 1; power <= MostPowers; power++)
            if ((small *= Factor) == large) return true;
        return false;
    }

    // Who knows neither a price nor a sum that ever moved knows no reason.
    static bool IsBeyondReason(AccountFigures last, decimal before, Money now)
    {
        var (small, large) = (Math.Min(Math.Abs(before), Math.Abs(now.Amount)), Math.Max(Math.Abs(before), Math.Abs(now.Amount)));
        var price = last.Price is { } known && known.Currency == now.Currency ? known.Amount * Prices : 0;
        var sums = last.Moves.Where(move => move.Currency == now.Currency).Select(move => move.Amount * Sums).DefaultIfEmpty().Max();
        return Math.Max(price, sums) is > 0 and var most && large >= small * Factor && Math.Abs(now.Amount - before) > most;
    }

    static string? OfEnd(AccountFigures last, Expiry? now, DateTimeOffset at)
    {
        if (now is null) return null;
        var before = last.ValidUntil;
        // Odd as it may be, it was so before.
        if (before is not null && (now.PlannedAs - before.PlannedAs).Duration() <= Back) return null;
        if (now.PlannedAs > at + YearsAhead && now.PlannedAs > at + (last.Period ?? TimeSpan.Zero) * 2) return $"it is valid until {now}, which is years away";
        if (now.PlannedAs < at - LongAgo) return $"it was valid until {now}, which is long ago";
        return before is not null && !last.IsOrdered && now.PlannedAs < before.PlannedAs ? $"it was valid until {before} and is until {now}, although nothing was ordered" : null;
    }
}
