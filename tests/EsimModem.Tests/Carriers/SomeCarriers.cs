using EsimModem.Carriers;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Tests.Carriers;

/// <summary>Carrier files to test with.</summary>
internal static class SomeCarriers
{
    /// <summary>A file with every key that there is.</summary>
    public const string Whole = """
        carrier: kcell
        name: Kcell
        country: KZ
        zone: Asia/Almaty
        currency: KZT
        networks: ["40102"]
        siblings: [activ]
        iccid: ["8999702"]
        care: "9090"
        senders: [Kcell, "9090"]
        books: 00:00-06:00
        settles: { ussd: 24h, sms: 24h, pay: 2h, voucher: 2h }
        confirm: { first: 20s, every: 1m, backOffTo: 1h, for: 24h, apart: 1h }
        message: 15 KZT
        ask:
          - { ussd: "*100#" }
          - { ussd: "*105#", answer: sms, within: 10m }
          - { ussd: "*111#", steps: [{ expect: "Меню|Menu", pick: ["Баланс", "Теңгерім", "Balance"] }], gives: [balance] }
          - { sms: BALANCE, to: "5050", within: 10m }
          - { call: "116", answer: sms, within: 10m }
        read:
          - { kind: balance, lang: ru, match: "Баланс:? {balance:money}" }
          - { kind: validity, match: "Действует до {validUntil:date}" }
          - { kind: refused, refusal: funds, match: "Недостаточно средств" }
        plans:
          - plan: travel-3d
            period: 72h
            price: 990 KZT
            early: extends
            lead: { auto: 36h, ussd: 30h, pay: 6h, person: 48h }
            grace: 30d
            keep: 0 KZT
            renew: {}
        renew:
          ussd:
            code: "*200#"
            steps:
              - { expect: "Тариф|Plan", pick: ["3 дня", "3 күн", "3 days"], price: true }
              - { expect: "Подтвердить|Confirm", reply: "1" }
            accepted: ["Заявка принята", "accepted"]
            refused: [{ match: "Недостаточно средств", refusal: funds }]
            proven: false
            ends: 60s
          sms: { text: "3D", to: "5050", accepted: [], refused: [] }
          auto: { books: 00:00-04:00, status: { ussd: "*200*9#" } }
        topUp:
          voucher: { ussd: "*101*{code}#", digits: 14, amount: "Зачислено {amount:money}", refused: [{ match: "неверн|использован", refusal: voucher }] }
        reactivate: { ussd: { code: "*100*9#" } }
        examples:
          - { via: ussd, text: "Баланс: 1 250,50 тг. Действует до 25.11.26", gives: { balance: 1250.50 KZT, validUntil: 2026-11-25 } }
        """;

    public const string Sister = """
        carrier: activ
        country: KZ
        zone: Asia/Almaty
        currency: KZT
        networks: ["40102"]
        iccid: ["8999702"]
        siblings: [kcell]
        ask: [{ ussd: "*100#" }]
        """;

    public static (CarrierBook Book, Faults Faults) Read(string[] builtIn, string[] owners)
    {
        var faults = new Faults();
        var book = CarrierBook.Read(Files("carriers/f", builtIn), Files("own", owners), faults);
        return (book, faults);
    }

    public static Carrier Kcell => Read([Whole, Sister], []).Book.Find("kcell")!;

    static IEnumerable<CarrierFile> Files(string name, string[] texts) =>
        texts.Select((text, index) => new CarrierFile($"{name}{index}.yaml", text));
}
