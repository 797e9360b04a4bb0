using System.Collections.Frozen;

namespace EsimModem.Carriers.Words;

/// <summary>How money is called in carriers' texts, and which currencies a word may stand for.</summary>
internal static class CurrencyWords
{
    // The likeliest code first: it holds where the country's own currency is not among them.
    static readonly (string Codes, string Words)[] Table =
    [
        ("KZT", "тг тнг ₸ 〒 тенге теңге теңгені теңгеге tg tenge tenges kzt"),
        ("RUB BYN", "р руб рубль рубля рублей рублей r rub rubl rublya rublej rubley rublei p pуб pyб pyb"),
        ("RUB", "₽ rur"),
        ("BYN", "byn byr"),
        ("UAH", "грн гривня гривні гривень гривна гривны гривен ₴ uah grn hrn hryven"),
        ("KGS", "сом сома сомов kgs"),
        ("UZS", "сум сума сумов сўм uzs sum so'm so’m soum"),
        ("UZS KGS", "som"),
        ("TJS", "сомони tjs somoni смн"),
        ("TMT", "tmt манат manat"),
        ("AZN", "azn ₼"),
        ("AMD", "amd драм dram ֏"),
        ("GEL", "gel лари lari ₾"),
        ("MNT", "mnt ₮"),
        ("USD CAD AUD NZD SGD HKD MXN TTD", "$ dollar dollars доллар доллара долларов"),
        ("USD", "usd us$"),
        ("EUR", "€ eur euro euros евро еуро"),
        ("GBP", "£ gbp pound pounds"),
        ("SEK NOK DKK ISK", "kr"),
        ("PLN", "pln zł zl"), ("CZK", "czk kč kc"), ("HUF", "huf ft"), ("RON MDL", "lei leu lej"), ("BGN", "bgn лв lv"), ("RSD", "rsd din дин"),
        ("CHF", "chf"), ("SEK", "sek"), ("NOK", "nok"), ("DKK", "dkk"), ("TRY", "try tl ₺"), ("ILS", "ils ₪"), ("MDL", "mdl"),
        ("INR PKR LKR NPR", "rs"), ("INR", "inr ₹"), ("PKR", "pkr"), ("IDR", "idr rp"), ("MYR", "myr rm"), ("VND", "vnd d đ ₫"),
        ("THB", "thb baht ฿"), ("PHP", "php ₱"), ("CNY JPY", "¥ yuan"), ("CNY", "cny"), ("JPY", "jpy"), ("SGD", "sgd"), ("HKD", "hkd"),
        ("KES", "kes ksh kshs"), ("GHS", "ghs ghc cedis"), ("NGN", "ngn ₦ naira"), ("ZAR", "zar"), ("DZD", "dzd da"), ("DZD TND RSD", "dinar dinars"),
        ("XOF XAF", "fcfa cfa franc francs"), ("ETB", "etb birr"), ("TZS", "tzs tsh"), ("UGX", "ugx ush"), ("MAD", "mad dh dhs"), ("EGP", "egp le"),
        ("CUP", "cup"), ("CAD", "cad"), ("AUD", "aud"), ("NZD", "nzd"), ("BRL", "brl r$"), ("AED", "aed"), ("SAR", "sar"), ("IRR", "irr rial"),
    ];

    static readonly FrozenDictionary<string, string[]> ByWord = Words().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the word is one for money at all.</summary>
    public static bool Has(string word) => ByWord.ContainsKey(Bare(word));

    /// <summary>The currency meant: of several the likely one, none when nothing makes one likely.</summary>
    public static string? Meant(string word, string? likely)
    {
        if (!ByWord.TryGetValue(Bare(word), out var codes))
            return null;
        if (codes.Length == 1)
            return codes[0];
        if (likely is null)
            return null;
        return codes.Contains(likely, StringComparer.Ordinal) ? likely : codes[0];
    }

    static string Bare(string word) => word.TrimEnd('.');

    static Dictionary<string, string[]> Words()
    {
        var words = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Table)
        foreach (var word in row.Words.Split(' '))
            words[word] = row.Codes.Split(' ');
        words["r"] = ["RUB", "BYN", "ZAR"];
        return words;
    }
}
