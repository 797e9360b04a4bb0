using System.Globalization;
using EsimModem.Bank;
using EsimModem.Ledger;

namespace EsimModem.Web.Live;

/// <summary>What a row of the book tells to have changed.</summary>
internal static class Changes
{
    public static IEnumerable<Change> Of(BookRow row)
    {
        if (row.Order is { } order) yield return new Change(ChangeKind.Order, order.ToString(CultureInfo.InvariantCulture), row.Id);
        if (row.What == NoteKind.Sms) yield return new Change(ChangeKind.Sms, row.Id.ToString(CultureInfo.InvariantCulture), row.Id);
        if (row.Iccid is { } iccid) yield return new Change(ChangeKind.Sim, iccid, row.Id);
    }

    /// <summary>Each thing once, as its newest row tells it, oldest row first.</summary>
    public static IReadOnlyList<Change> Latest(IEnumerable<Change> changes) =>
        [.. changes.GroupBy(change => (change.Kind, change.Key)).Select(same => same.MaxBy(change => change.Row)!).OrderBy(change => change.Row)];
}
