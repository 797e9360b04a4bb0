using EsimModem.Carriers;
using EsimModem.Carriers.Yaml;
using EsimModem.Sims;

namespace EsimModem.Config;

/// <summary>Reads how a balance is filled; its amounts are of one currency and fit together.</summary>
internal sealed class TopUpReader(WaysReader ways)
{
    internal TopUpSettings Read(MapReader map)
    {
        var min = Amount(map, "min");
        var max = Amount(map, "max");
        var step = Amount(map, "step");
        var buffer = Amount(map, "buffer");
        CheckTogether(map, min, max, step, buffer);
        return new TopUpSettings
        {
            Ways = map.Set("ways") is { } value ? ways.TopUp(value) : [],
            Min = min,
            Max = max,
            Step = step,
            Buffer = buffer,
        };
    }

    private static Money? Amount(MapReader map, string key)
    {
        if (map.Set(key) is not { } value || value.AsMoney() is not { } money)
            return null;
        if (money.Amount < 0 || (money.Amount == 0 && key == "step"))
            value.Fault($"`{key}` must be more than nothing");
        return money;
    }

    private static void CheckTogether(MapReader map, Money? min, Money? max, Money? step, Money? buffer)
    {
        Money?[] all = [min, max, step, buffer];
        var given = all.OfType<Money>().ToList();
        if (given.Select(money => money.Currency).Distinct().Count() > 1)
            map.Fault("`topUp` mixes currencies; a SIM has one");
        else if (min is not null && max is not null && min > max)
            map.Value("min")!.Fault($"`min` is more than `max` ({max})");
        else if (max is not null && step is not null && step > max)
            map.Value("step")!.Fault($"`step` is more than `max` ({max})");
    }
}
