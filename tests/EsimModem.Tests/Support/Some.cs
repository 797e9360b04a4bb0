using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Replies;
using EsimModem.Ledger;
using EsimModem.Renewals;
using EsimModem.Sims;

namespace EsimModem.Tests.Support;

/// <summary>Any valid thing, for tests in which only one of its traits matters.</summary>
internal static class Some
{
    public const string Iccid = "8999701000000000001";
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(5));
    public static readonly TimeZoneInfo Almaty = Zones.Find("Asia/Almaty")!;
    public static readonly CheckSettings Check = new() { Jitter = TimeSpan.Zero };

    public static Money Tenge(decimal amount) => new(amount, "KZT");

    public static Expiry Until(DateTimeOffset at) => Expiry.At(at, Almaty);

    public static Carrier Carrier { get; } = Carriers("""
        carrier: some
        name: Some
        country: KZ
        zone: Asia/Almaty
        currency: KZT
        networks: ["40199"]
        iccid: ["8999799"]
        books: 00:00-06:00
        settles: { ussd: 2h }
        ask: [{ ussd: "*100#" }]
        plans: [{ plan: travel-3d, period: 72h, price: 990 KZT, early: extends, lead: { ussd: 30h, person: 48h }, grace: 30d }]
        renew: { ussd: { code: "*200#", accepted: [accepted], proven: true } }
        """);

    public static Carrier CarrierWithAuto { get; } = Carriers("""
        carrier: some
        name: Some
        country: KZ
        zone: Asia/Almaty
        currency: KZT
        networks: ["40199"]
        ask: [{ ussd: "*100#" }]
        plans: [{ plan: travel-3d, period: 72h, price: 990 KZT, early: extends, lead: { auto: 36h, ussd: 30h, person: 48h }, grace: 30d }]
        renew: { ussd: { code: "*200#", accepted: [accepted], proven: true }, auto: { books: 00:00-04:00, status: { ussd: "*200*9#" } } }
        """);

    public static SimFacts Sim(double hoursLeft = 20, decimal balance = 5000) => new()
    {
        Iccid = Iccid,
        FirstSeen = Now - TimeSpan.FromDays(9),
        Carrier = "some",
        Plan = "travel-3d",
        Present = true,
        Registered = true,
        State = SimState.Expiring,
        Balance = Tenge(balance),
        BalanceAt = Now - TimeSpan.FromMinutes(5),
        ValidUntil = Until(Now + TimeSpan.FromHours(hoursLeft)),
        ValidAt = Now - TimeSpan.FromMinutes(5),
        AskedAt = Now - TimeSpan.FromMinutes(5),
    };

    public static Situation Situation(SimFacts? sim = null, RenewalMode mode = RenewalMode.On, Carrier? carrier = null, params Order[] orders) => new(
        Now, sim ?? Sim(), carrier ?? Carrier, (carrier ?? Carrier).Plans[0],
        new SimSettings { Match = SimMatch.Any, Renew = [WayKind.Auto, WayKind.Ussd, WayKind.Person] }, mode, RoamingRule.Hold, Check,
        [.. orders.Where(order => order.IsOpen)], [.. orders.Where(order => !order.IsOpen)], null, new BankStanding(null, null, []), 0);

    public static Order Renewal(OrderState state, double sentHoursAgo = 1, WayKind way = WayKind.Ussd, decimal before = 5990, double validBefore = 20, params Evidence[] evidence)
    {
        var sent = Now - TimeSpan.FromHours(sentHoursAgo);
        var draft = new OrderDraft(Iccid, OrderKind.Renewal, way, "travel-3d", Tenge(990), TimeSpan.FromHours(2), Tenge(before),
            Until(Now + TimeSpan.FromHours(validBefore)), Now + TimeSpan.FromHours(validBefore + 72), "daemon", "because");
        return new Order(1, draft, state, sent, state is OrderState.Planned or OrderState.Approving ? null : sent, state.IsOpen() ? null : Now, evidence, null);
    }

    private static Carrier Carriers(string yaml)
    {
        var faults = new EsimModem.Carriers.Yaml.Faults();
        var book = CarrierBook.Read([new CarrierFile("some.yaml", yaml)], [], faults);
        return book.Find("some") ?? throw new AssertionException(string.Join('\n', faults));
    }
}
