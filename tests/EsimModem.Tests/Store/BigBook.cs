using System.Globalization;
using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Replies;
using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Sims;
using EsimModem.Store;

namespace EsimModem.Tests.Store;

/// <summary>Makes a book of any size as a year of a bank would leave it: readings, movements of money, and a renewal each month.</summary>
internal sealed class BigBook(int sims, long rows)
{
    private const int OrdersOfASim = 10;
    private const int RowsOfABatch = 50_000;
    private static readonly DateTimeOffset Newest = SetClock.Noon;

    public static string Iccid(int number) => $"8999701{number:D12}";

    public void Make(BookOptions options)
    {
        using var database = BookFile.OpenWritable(options, new SetClock(Newest));
        database.Run("PRAGMA synchronous = OFF; PRAGMA cache_size = -200000");
        var (row, order) = (0L, 0L);
        for (var batch = 0; row < rows; batch++)
        {
            BookWriter.Alone(database, options.Path, pen =>
            {
                var last = Math.Min(rows, row + RowsOfABatch);
                while (pen.Head.Row < last)
                {
                    if (order < (long)sims * OrdersOfASim && pen.Head.Row >= order * rows / ((long)sims * OrdersOfASim)) TakingOver.Tell(pen, Renewal(++order), Newest, "a year");
                    else pen.Append(Reading(pen.Head.Row));
                }
                return row = pen.Head.Row;
            });
            database.Run("PRAGMA wal_checkpoint(PASSIVE)");
        }
        BookWriter.Alone(database, options.Path, pen =>
        {
            foreach (var number in Enumerable.Range(0, sims)) SimTable.Keep(pen.Database, Facts(number));
            return sims;
        });
        database.Run("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private DateTimeOffset At(long row) => Newest.AddDays(-365) + TimeSpan.FromDays(365) * (row / (double)rows);

    private BookEntry Reading(long row)
    {
        var balance = (row * 7919 % 500_000 / 100m).ToString(CultureInfo.InvariantCulture);
        return new BookEntry(At(row), Iccid((int)(row * 31 % sims)), NoteKind.Reading, $"asked *100#: balance, balance {balance} KZT, until 2026-11-25", $"Баланс: {balance} тг. Действует до 25.11.26 ({row})");
    }

    /// <summary>One in a hundred is still open.</summary>
    private Order Renewal(long number)
    {
        var at = At((long)(rows * (number / ((double)sims * OrdersOfASim))));
        var draft = new OrderDraft(Iccid((int)(number % sims)), OrderKind.Renewal, WayKind.Ussd, "travel-3d", new Money(990, "KZT"), TimeSpan.FromHours(24),
            new Money(2240.5m, "KZT"), SomeExpiry.InThreeDays, at.AddDays(3), "daemon", "ends in 20 hours: renewed by ussd for 990 KZT");
        return number > (OrdersOfASim - 1) * sims && number % 100 == 0
            ? new Order(number, draft, OrderState.Unknown, at, at, null, [], null)
            : new Order(number, draft, OrderState.Confirmed, at, at, at.AddMinutes(5), [],
                new Receipt(number, number, draft.Iccid, draft.Kind, draft.Plan, draft.Price, draft.BalanceBefore, new Money(1250.5m, "KZT"), null, SomeExpiry.InThreeDays, at, "Пакет подключен"));
    }

    public static SimFacts Facts(int number) => new()
    {
        Iccid = Iccid(number), FirstSeen = Newest.AddDays(-365), Imsi = $"40101{number:D10}", Number = $"+7701{number:D7}", Label = $"Kiosk {number}", Slot = $"{number / 64}/{number % 64}",
        Carrier = "beeline-kz", Plan = "travel-3d", Modem = $"35{number:D13}", Present = true, Registered = true, State = SimState.Active, Balance = new Money(1250.5m, "KZT"), BalanceAt = Newest.AddHours(-number % 24),
        Pots = [new Pot("bonus", 10, "KZT")], ValidUntil = SomeExpiry.InThreeDays, ValidAt = Newest.AddHours(-number % 24), AskedAt = Newest.AddHours(-number % 24), DataLeftMb = 512, Adopted = true,
        LastReading = new LastReading(Newest, Via.Ussd, "Баланс: 1 250,50 тг. Действует до 25.11.26. Остаток 512 МБ. Подробнее *105#"),
    };
}
