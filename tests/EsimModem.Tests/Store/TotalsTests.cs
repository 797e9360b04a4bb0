using EsimModem.Carriers.Orders;
using EsimModem.Ledger;

namespace EsimModem.Tests.Store;

/// <summary>Orders added up for the figures of the bank.</summary>
internal sealed class TotalsTests
{
    private readonly OpenBook _book = new();

    [OneTimeTearDown]
    public void Close() => _book.Dispose();

    [Test]
    public void What_ended_alike_is_one_sum_with_what_it_cost_and_what_is_open_is_named()
    {
        for (var hour = 3; hour > 1; hour--) _book.Done(OpenBook.Draft(), OpenBook.Now.AddHours(-hour));
        var dearer = _book.Done(OpenBook.Draft(), OpenBook.Now.AddHours(-1), "1005.50 KZT");
        _book.Advance(_book.Advance(_book.Plan(), OrderState.Sending), OrderState.Refused);
        var open = _book.Advance(_book.Plan(), OrderState.Sending);

        var all = _book.Book.Totals(0);
        Assert.That(all.Closed, Is.EquivalentTo(
        [
            new OrderTotal(OrderKind.Renewal, WayKind.Ussd, OrderState.Confirmed, OpenBook.Kzt("990 KZT"), 2),
            new OrderTotal(OrderKind.Renewal, WayKind.Ussd, OrderState.Confirmed, OpenBook.Kzt("1005.50 KZT"), 1),
            new OrderTotal(OrderKind.Renewal, WayKind.Ussd, OrderState.Refused, null, 1),
        ]));
        Assert.That((all.Newest, all.Open.Single()), Is.EqualTo((open.Id, open.Id)));

        var later = _book.Book.Totals(dearer.Id);
        Assert.That(later.Closed.Single().State, Is.EqualTo(OrderState.Refused));
        Assert.That(_book.Book.Totals(open.Id) is { Open: [], Closed: [] } none && none.Newest == open.Id);
    }
}
