using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Store;
using EsimModem.Store.Sqlite;

namespace EsimModem.Tests.Store;

/// <summary>A book in a folder of its own, on a loop of its own, and the orders that the tests put into it.</summary>
internal sealed class OpenBook : IDisposable
{
    public const string Iccid = "8999701560000000001";
    public static readonly DateTimeOffset Now = SetClock.Noon;

    private readonly TemporaryState _state = new();
    private readonly BookOptions _options;

    public OpenBook(bool inline = false)
    {
        _options = new BookOptions(_state.Path) { Inline = inline, Synced = false };
        Book = Open();
    }

    public Book Book { get; private set; }

    public StoreLoop Loop { get; } = new();

    public string Path => _options.Path;

    public static SpendingSettings Caps(string? perSim = "12000 KZT", string? perBank = "500000 KZT", int days = 30) => new(
        perSim is null ? [] : [new SpendingCap(Kzt(perSim), TimeSpan.FromDays(days))],
        perBank is null ? [] : [new SpendingCap(Kzt(perBank), TimeSpan.FromDays(days))]);

    public static Money Kzt(string text) => Money.TryParse(text, out var money) ? money : throw new FormatException(text);

    public static OrderDraft Draft(string? price = "990 KZT", OrderKind kind = OrderKind.Renewal, WayKind way = WayKind.Ussd, string iccid = Iccid) => new(
        iccid, kind, way, "travel-3d", price is null ? null : Kzt(price), TimeSpan.FromHours(24), Kzt("1250.50 KZT"), null, null, "daemon", "valid for 20 h");

    public static Evidence Seen(string what, string text = "seen", DateTimeOffset? at = null) => new(at ?? Now, what, text);

    public Order Plan(OrderDraft? draft = null, SpendingSettings? caps = null, DateTimeOffset? now = null) =>
        Loop.Run(() => Book.Plan(draft ?? Draft(), caps ?? Caps(), now ?? Now));

    public Order Advance(Order order, OrderState to, DateTimeOffset? at = null, SpendingSettings? caps = null, ReceiptDraft? receipt = null) =>
        Loop.Run(() => Book.Advance(order, to, Seen(to.ToString(), at: at), receipt, caps ?? Caps()));

    /// <summary>An order that was sent and confirmed at the given moment.</summary>
    public Order Done(OrderDraft draft, DateTimeOffset at, string? paid = null) => Advance(
        Advance(Plan(draft, now: at, caps: Caps("999999 KZT", null)), OrderState.Sending, at, Caps("999999 KZT", null)),
        OrderState.Confirmed, at, receipt: new ReceiptDraft(paid is null ? draft.Price : Kzt(paid), null, null, "Подключено"));

    /// <summary>Why the book would not take it; null when it does.</summary>
    public OrderRefusedException? Refusal(Func<Book, Task> step) => Loop.Fails<OrderRefusedException>(() => step(Book));

    /// <summary>Leaves without ceremony and opens again, as after a restart.</summary>
    public void Reopen()
    {
        Loop.Run(async () => await Book.DisposeAsync());
        Book = Open();
    }

    /// <summary>Closes it, lets something happen to its files, and opens it again.</summary>
    public void Between(Action happens)
    {
        Loop.Run(async () => await Book.DisposeAsync());
        happens();
        Book = Open();
    }

    public Database Raw() => Database.Open(Path, writable: true);

    public void Dispose()
    {
        Loop.Run(async () => await Book.DisposeAsync());
        _state.Dispose();
    }

    private Book Open() => Book.Open(_options, new SetClock(Now.AddDays(1)));
}
