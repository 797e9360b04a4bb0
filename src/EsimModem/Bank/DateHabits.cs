using EsimModem.Carriers.Figures;
using EsimModem.Modems;

namespace EsimModem.Bank;

/// <summary>How each carrier writes its dates, learned from its answers to our own questions: where 03/04 may be two days, its earlier ones tell which.</summary>
internal sealed class DateHabits(Rooms rooms)
{
    /// <summary>Under this name and the carrier's the book keeps it.</summary>
    private const string Kept = "dates.";

    private readonly Dictionary<string, DateHabit> _known = new(StringComparer.Ordinal);

    /// <summary>Between brands nothing is known.</summary>
    public DateHabit Of(Sim sim) => sim.Carrier is { } carrier ? Of(carrier.Id) : default;

    public async Task Heed(Sim sim, CarrierText text)
    {
        if (sim.Carrier is not { } carrier) return;
        var before = Of(carrier.Id);
        var after = before.With(text.Words);
        if ((after.DayFirst, after.MonthFirst) == (before.DayFirst, before.MonthFirst)) return;
        _known[carrier.Id] = after;
        await rooms.Ledger.Keep(Kept + carrier.Id, after.ToString());
    }

    private DateHabit Of(string carrier) => _known.TryGetValue(carrier, out var known) ? known : _known[carrier] = DateHabit.Of(rooms.Ledger.Kept(Kept + carrier));
}
