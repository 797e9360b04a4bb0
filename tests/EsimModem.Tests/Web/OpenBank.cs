using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using EsimModem.Alerts;
using EsimModem.Bank;
using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Replies;
using EsimModem.Carriers.World;
using EsimModem.Carriers.Yaml;
using EsimModem.Config;
using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Sims;
using EsimModem.Store;
using EsimModem.Tests.Modems;
using EsimModem.Web;
using Serilog.Core;

namespace EsimModem.Tests.Web;

/// <summary>The real bank on a real book, with two cards that it has seen and no modem, behind the real server.</summary>
internal sealed class OpenBank : IAsyncDisposable
{
    public const string Kiosk = "8999702000000000123";
    public const string Held = "8999702000000000456";
    private const string CarrierText = """
        carrier: kcell
        name: Kcell
        country: KZ
        zone: Asia/Almaty
        currency: KZT
        networks: ["40102"]
        ask: [{ ussd: "*100#" }]
        read:
          - { kind: balance, match: "Баланс:? {balance:money}" }
        plans:
          - { plan: travel-3d, period: 72h, price: 990 KZT, early: extends }
        """;

    private const string World = """<serviceproviders format="2.0"><country code="fi"><provider><name>Jarvi</name><gsm><network-id mcc="244" mnc="99"/><balance-check><ussd>*1#</ussd></balance-check></gsm></provider></country></serviceproviders>""";

    private static readonly TimeZoneInfo Almaty = Zones.Find("Asia/Almaty")!;
    private readonly string _folder = Directory.CreateTempSubdirectory("esimmodem-bank").FullName;
    private readonly CancellationTokenSource _stop = new();
    private readonly BankLoop _loop = new();
    private readonly Thread _thread;

    private OpenBank()
    {
        _thread = new Thread(() => _loop.Run(_stop.Token)) { IsBackground = true };
        _thread.Start();
    }

    public HandClock Clock { get; } = new();
    public Bank.Bank Bank { get; private set; } = null!;
    public ILedger Ledger { get; private set; } = null!;
    public WebServer Server { get; private set; } = null!;
    public HttpClient Http { get; private set; } = null!;

    /// <summary>Where rules are written, once a test names it; null as in a bank without such a folder.</summary>
    public string? Rules { get; set; }

    public string State => _folder;

    public DateTimeOffset Now => Clock.GetUtcNow();

    public static Task<OpenBank> Start(params TokenSettings[] tokens) => After(_ => Task.CompletedTask, tokens);

    /// <summary>The same, with a book in which something was written before the bank began.</summary>
    public static async Task<OpenBank> After(Func<OpenBank, Task> before, params TokenSettings[] tokens)
    {
        var open = new OpenBank();
        open.Ledger = await open._loop.Ask<ILedger>(() => Book.Open(new BookOptions(open._folder) { Synced = false }, open.Clock));
        await open._loop.Ask(open.Fill);
        await before(open);
        var log = Logger.None;
        var carriers = CarrierBook.Read([new CarrierFile("kcell.yaml", CarrierText)], [], new Faults(), new(() => ProviderReader.Read(new StringReader(World), "list.xml")));
        open.Bank = new Bank.Bank(open._loop, new NoPorts(), open.Ledger, carriers, new BankSettings { Name = "astana-07", Modems = SomeModems.Settings }, open.Clock,
            new ClockProof(open.Clock, true, open.Now), new AlertBoard(log, open.Clock), log);
        await open._loop.Ask(() =>
        {
            _ = open.Bank.Run(open._stop.Token);
            return true;
        });
        var settings = new WebSettings { Listen = new IPEndPoint(IPAddress.Loopback, 0), Tokens = tokens };
        open.Server = await WebServer.Start(open.Bank, settings, Path.Combine(open._folder, "api.sock"), log, TimeProvider.System);
        open.Server.SaveRule = (carrier, rule) => Task.FromResult(open.Rules is { } folder ? OwnersRules.Add(folder, carrier, rule) : new(null, "There is no folder."));
        open.Http = new HttpClient { BaseAddress = new Uri(open.Server.Address!, "/api/v1/") };
        return open;
    }

    public Task<T> OnLoop<T>(Func<Task<T>> work) => _loop.Ask(work);

    public async Task<JsonNode> Get(string address, string? token = null, int status = 200)
    {
        using var answer = await Send(HttpMethod.Get, address, null, token);
        Assert.That((int)answer.StatusCode, Is.EqualTo(status), address);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    public async Task<JsonNode> Post(string address, string body = "{}", int status = 200, string? key = null)
    {
        using var answer = await Send(HttpMethod.Post, address, body, null, key: key);
        Assert.That((int)answer.StatusCode, Is.EqualTo(status), address);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    public async Task<HttpResponseMessage> Send(HttpMethod method, string address, string? body, string? token, string? accept = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        if (accept is not null) request.Headers.Add("Accept", accept);
        return await Http.SendAsync(request);
    }

    /// <summary>An order of the kiosk's card, in the book and sent, whose answer nobody heard.</summary>
    public Task<Order> SomeUnknownOrder(string by = "policy") => OnLoop(async () =>
    {
        var caps = new SpendingSettings([new SpendingCap(new Money(10_000, "KZT"), TimeSpan.FromDays(30))], [new SpendingCap(new Money(10_000, "KZT"), TimeSpan.FromDays(30))]);
        var draft = new OrderDraft(Kiosk, OrderKind.Renewal, WayKind.Ussd, "travel-3d", new Money(990, "KZT"), TimeSpan.FromHours(24),
            new Money(2240.5m, "KZT"), Expiry.On(new DateOnly(2026, 11, 21), null, Almaty), null, by, "ends in 9 hours");
        var order = await Ledger.Plan(draft, caps, Now);
        order = await Ledger.Advance(order, OrderState.Sending, new Evidence(Now, "sent", "*200# > 1 > 1"), caps: caps);
        return await Ledger.Advance(order, OrderState.Unknown, new Evidence(Now, "silence", "no answer within 60 s"));
    });

    public Task<Order> Confirmed(Order order) => OnLoop(() => Ledger.Advance(order, OrderState.Confirmed, new Evidence(Now, "reading", "the balance fell by 990.00 KZT"),
        new ReceiptDraft(new Money(990, "KZT"), new Money(1250.5m, "KZT"), Expiry.On(new DateOnly(2026, 11, 25), TimeSpan.FromHours(14), Almaty), "=Пакет қосылды, \"3 күн\" 77010000123")));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
        _loop.Post(_ => _stop.Cancel(), null);
        _thread.Join();
        await Ledger.DisposeAsync();
        _stop.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> Fill()
    {
        var facts = new SimFacts
        {
            Iccid = Kiosk, FirstSeen = Now.AddDays(-40), Imsi = "401020000000123", Number = "+77010000123", Label = "Kiosk 12", Slot = "2/7", Carrier = "kcell", Plan = "travel-3d",
            Modem = "350000000000001", State = SimState.Active, Balance = new Money(1250.5m, "KZT"), BalanceAt = Now.AddMinutes(-12), Pots = [new Pot("bonus", 10, "KZT")],
            ValidUntil = Expiry.On(new DateOnly(2026, 11, 25), TimeSpan.FromHours(14), Almaty), ValidAt = Now.AddMinutes(-12), DataLeftMb = 512,
            LastReading = new LastReading(Now.AddMinutes(-12), Via.Sms, "Баланс: 1 250,50 тг. <b>77010000123</b>"),
        };
        await Ledger.Note(new Note(Now.AddMinutes(-13), Kiosk, NoteKind.Text, "a text of Kcell", "Код входа: 123456"), facts);
        await Ledger.Note(new Note(Now.AddMinutes(-12), Kiosk, NoteKind.Reading, "asked *100#: balance 1250.50 KZT", "Баланс: 1 250,50 тг."), facts);
        var held = new SimFacts
        {
            Iccid = Held, FirstSeen = Now.AddDays(-2), Carrier = "kcell", Lock = CardLock.Puk, ValidUntil = Expiry.On(new DateOnly(2026, 11, 21), null, Almaty),
            Holds = [new Hold(HoldKind.Wording, "the answer was not understood", "a person ends this", Now.AddHours(-1))],
        };
        await Ledger.Note(new Note(Now, Held, NoteKind.Hold, "the answer was not understood"), held);
        return true;
    }
}
