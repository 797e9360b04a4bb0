using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Replies;

namespace EsimModem.Tests.Fuzz;

/// <summary>The carriers' words: whatever comes is read to its end. A pattern of a file that meets a text for the first time is compiled, which allocates much once.</summary>
internal static class CarrierTargets
{
    static readonly ReplyReader Reader = new(CarrierBook.Read(BuiltInFiles.Carriers, [], new()), Vocabulary.BuiltIn);

    public static IEnumerable<FuzzTarget> All =>
    [
        new("reply", ["Баланс: 1 250,50 тг. Действует до 25.11.2026 14:00", "Vash balans -8.33 rub. Bonus: 0.00 rub", "OCTATOK munyc 3 p.", "1. Balance\n2. Plans\n*100#", "Saldo: 15.01 USD. Datos: 57.35 MB. Voz: 119:51:13", "ยอดเงิน 12.00 บาท ใช้ได้ถึง 15/12/2569", "رصيدك ٤٥٫٢٠ جنيه"],
            input => Reader.ReadUnguarded(new ReplyQuery(input.Text) { Country = input.Coin ? "KZ" : "TH", Received = DateTimeOffset.UnixEpoch.AddYears(56) })) { Weight = 200, Longest = 8 * 1024, Fixed = 16 * 1024 * 1024, PerCharacter = 20_000 },
    ];
}
