using System.Buffers;
using System.Collections.Frozen;

namespace EsimModem.Carriers.Words;

/// <summary>How money is called in carriers' texts, and which currencies a word may stand for.</summary>
internal static class CurrencyWords
{
    // The likeliest code first: it holds where the country's own currency is not among them.
    static readonly (string Codes, string Words)[] Table =
    [
        ("KZT", "тг тнг ₸ 〒 тенге теңге теңгені теңгеге tg tenge tenges kzt"),
        ("RUB BYN BYR", "р руб рубль рубля рублей рублей r rub rubl rublya rublej rubley rublei p pуб pyб pyb"), ("RUB", "₽ rur"), ("BYN", "byn"),
        ("BYR", "byr"), ("UAH", "грн гривня гривні гривень гривна гривны гривен ₴ uah grn hrn hryven"), ("KGS", "сом сома сомов kgs"),
        ("UZS", "сум сума сумов сўм uzs sum so'm soum"), ("UZS KGS", "som"), ("TJS", "сомони tjs somoni сомонӣ somonî смн"),
        ("AZN TMT", "манат manat"), ("TMT", "tmt manady manada manatlyk"), ("AZN", "azn ₼"), ("AMD", "amd драм dram ֏"), ("GEL", "gel лари lari ₾"),
        ("MNT", "mnt ₮"),
        ("USD CAD AUD NZD SGD HKD MXN TTD COP CLP ARS UYU DOP CUP JMD BBD NAD FJD WST TOP BND XCD BSD BMD BZD GYD KYD SBD SRD", "$ dollar dollars доллар доллара долларов"),
        ("USD", "usd us$"), ("EUR", "€ eur euro euros eiro euroa eurot eurų evro ευρώ евро еуро"), ("GBP", "£ gbp"),
        ("GBP EGP SDG SYP LBP", "pound pounds"), ("SEK NOK DKK ISK", "kr kronor kroner kron"), ("PLN", "pln zł zl złotych zlotych złote zlote"),
        ("CZK", "czk kč kc korun koruny"), ("HUF", "huf ft forint"), ("RON MDL", "lei leu lej леев лей"), ("BGN", "bgn лв lv лева leva"),
        ("RSD", "rsd din дин"), ("CHF", "chf fr. franken"), ("SEK", "sek"), ("SEK ISK", "krona"), ("NOK", "nok"), ("DKK", "dkk"),
        ("TRY", "try tl ₺"), ("TRY SYP LBP", "lira lîre"), ("ILS", "ils nis ₪ ש\"ח שח שקל שקלים"), ("MDL", "mdl"),
        ("INR PKR LKR NPR MUR SCR", "rs rupees rupee rupay rupaye rupaiya रु रू रुपये रुपए रुपया रुपयों रुपैयाँ रुपैया روپے روپیہ روپیے روپئے"),
        ("INR LKR", "ரூ"), ("INR", "inr ₹ ரூபாய் రూ రూపాయలు రూపాయల"), ("LKR", "lkr රු රුපියල් ரூபா"), ("PKR", "pkr"), ("IDR", "idr rp"),
        ("MYR", "myr rm"), ("VND", "vnd đ ₫ dong"), ("THB", "thb baht ฿ บาท บ"), ("PHP", "php ₱ piso"), ("MZN", "mzn mt mts meticais metical"),
        ("AOA", "aoa kz kwanza kwanzas"), ("PEN", "pen s/ soles"), ("COP CLP ARS MXN CUP UYU DOP PHP", "peso pesos"), ("TND", "tnd dt"),
        ("LYD", "lyd"), ("JOD", "jod jd"), ("KWD", "kwd"), ("BHD", "bhd"), ("OMR", "omr"), ("IQD", "iqd"), ("LBP", "lbp"), ("ZMW", "zmw"),
        ("RWF", "rwf frw frws"), ("RWF BIF CDF", "amafaranga mafaranga faranga"), ("XAF", "xaf"), ("XOF", "xof"),
        ("BDT", "bdt tk taka takar ৳ টাকা টাকার টাকায়"), ("NPR", "npr"), ("MMK", "mmk ks kyat kyats ကျပ်"), ("KHR", "khr ៛ រៀល riel riels"),
        ("USD", "ដុល្លារ ដុល្លា 美元 美金 달러 ドル"), ("LAK", "lak kip ₭ ກີບ"), ("TWD", "twd nt$ ntd 新台幣 新臺幣 新台币 台幣 臺幣 台币"), ("CLP", "clp"), ("ARS", "ars"),
        ("MXN", "mxn"), ("UYU", "uyu"), ("DOP", "dop rd$"), ("ALL", "lekë lek leke"), ("MKD", "mkd den ден denar denari мкд денар денари денара"),
        ("BAM", "km bam"), ("ISK", "isk krónur krónum krónu króna kronur krónan íkr"), ("CNY JPY", "¥ ￥"), ("CNY", "cny yuan rmb 人民币 人民幣"),
        ("CNY TWD HKD MOP", "元 圆 圓 块 塊 块钱 塊錢"), ("JPY", "jpy 円 日元 yen"), ("SGD", "sgd"), ("HKD", "hkd hk$ 港元 港币 港幣"), ("MOP", "mop 澳門元 澳门元 澳門幣"),
        ("KRW", "krw 원 ₩"), ("KES", "kes ksh kshs"), ("GHS", "ghs ghc cedi cedis"), ("NGN", "ngn ₦ naira"), ("ZAR", "zar"), ("DZD", "dzd da دج"),
        ("DZD TND RSD KWD BHD IQD JOD LYD", "dinar dinars دينار"), ("IQD KWD BHD JOD", "دینار دینارە دیناری dînar dînarî"), ("XOF XAF", "fcfa cfa"),
        ("XOF XAF CDF GNF RWF BIF DJF", "franc francs"), ("ETB", "etb birr ብር"), ("HTG", "htg gdes goud gourdes gourde"), ("MGA", "mga ar ariary"),
        ("AFN", "afn افغانی افغانۍ افغانيو"), ("TZS", "tzs tsh"), ("UGX", "ugx ush ushs shs"), ("MAD AED", "dh dhs"), ("MAD", "mad"),
        ("EGP SDG SYP LBP", "جنيه ليرة"), ("EGP SLE", "le"), ("EGP", "egp"), ("SLE", "sle nle"), ("SLL", "sll"), ("ZWG", "zwg zig"), ("ZWL", "zwl"), ("HRK", "hrk kn kuna kune"), ("BTN", "btn"),
        ("PGK", "pgk kina"), ("WST", "wst tala ws$"), ("TOP", "t$ paanga"), ("VUV", "vuv vatu vt"), ("SBD", "si$"), ("XPF", "xpf fcp"),
        ("KMF", "kmf"), ("SRD", "srd"), ("SSP", "ssp"), ("STN", "stn dobra dobras db dbs"), ("XCD", "xcd ec$"), ("BSD VES", "bsd"), ("BZD", "bzd bz$"),
        ("GYD", "gyd g$"), ("KYD", "kyd ci$"), ("AWG", "awg"), ("BMD", "bmd"), ("CUP", "cup"), ("CAD", "cad"), ("AUD", "aud"), ("NZD", "nzd"),
        ("BRL", "brl r$"), ("AED", "aed"), ("AED MAD", "درهم dirham dirhams"), ("SAR YER QAR OMR IRR", "ريال riyal riyals rial rials"),
        ("SAR", "sar sr"), ("IRR", "irr ریال"), ("SGD", "s$"), ("AUD", "a$ au$"), ("NZD", "nz$"), ("CAD", "ca$"), ("JMD", "j$"), ("TTD", "tt$"),
        ("NAD", "n$"), ("MXN", "mx$"), ("COP", "col$ cop$"), ("BBD", "bds$"), ("FJD", "fj$"), ("NIO", "nio c$"), ("BND", "bnd b$"),
        ("GNF", "gnf fg"), ("BIF", "bif fbu"), ("CDF", "cdf fc"), ("VES VEF BOB", "bs bolivar bolivares bolívares bolívar"),
        ("PYG", "pyg gs ₲ guarani guaranies guaraníes"), ("GTQ", "gtq quetzal quetzales"), ("HNL", "hnl lempira lempiras"),
        ("CRC", "crc ₡ colones"), ("CVE", "cve"), ("CVE", "escudo escudos"), ("MVR", "mvr rf rufiyaa"), ("MRU", "mru ouguiya"),
        ("SZL", "szl emalangeni"), ("LSL", "lsl maloti"), ("BWP", "bwp pula"), ("MWK", "mwk mk"), ("ZMW MWK", "kwacha kwachas"),
        ("GMD", "gmd dalasi dalasis"), ("ERN", "ern nakfa"), ("NIO", "cordobas córdobas"), ("BOB", "bob bolivianos boliviano"), ("VES", "ves"),
        ("VEF", "vef"), ("YER", "yer"), ("LRD", "lrd"), ("SYP", "syp"), ("SDG", "sdg"), ("DJF", "djf fdj"), ("OMR", "ر.ع"), ("SAR", "ر.س"),
        ("QAR", "ر.ق"), ("YER", "ر.ي"), ("KWD", "د.ك"), ("BHD", "د.ب"), ("AED", "د.إ"), ("IQD", "د.ع"), ("JOD", "د.أ د.ا"), ("LYD", "د.ل"),
        ("TND", "د.ت"), ("DZD", "د.ج"), ("MAD", "د.م"), ("EGP", "ج.م"), ("SDG", "ج.س"), ("SYP", "ل.س"), ("LBP", "ل.ل"),
    ];

    static readonly (string Letter, string Codes)[] OneLetter =
        [("r", "RUB BYN BYR ZAR"), ("p", "RUB BYN BYR PHP BWP"), ("n", "NGN"), ("q", "GTQ"), ("l", "HNL"), ("k", "ZMW MWK PGK"), ("e", "EUR SZL"), ("m", "LSL"), ("b", "THB PAB"), ("d", "VND GMD"), ("c", "CRC"), ("с", "KGS TJS"), ("f", "XOF XAF CDF GNF RWF BIF DJF")];

    const int MostMeant = 2;

    static readonly SearchValues<char> Apostrophes = SearchValues.Create("‘ʻʼ’");

    static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> ByWord = Words().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word is one for money at all.</summary>
    public static bool Has(ReadOnlySpan<char> word) => ByWord.ContainsKey(Bare(word));

    /// <summary>The currency meant: of several the likely one, none when nothing makes one likely.</summary>
    public static string? Meant(string word, string? likely)
    {
        var bare = Bare(word);
        if (!ByWord.TryGetValue(bare, out var codes))
            return null;
        if (codes.Length == 1 && bare.Length > 1)
            return codes[0];
        if (likely is null)
            return null;
        if (codes.Contains(likely, StringComparer.Ordinal))
            return likely;
        // A pound or a dinar of a country that is not known to have one may be anybody's.
        return !char.IsLetter(word[0]) || (bare.Length > 1 && codes.Length <= MostMeant) ? codes[0] : null;
    }

    static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        if (!word.ContainsAny(Apostrophes)) return word;
        var bare = new char[word.Length];
        word.ReplaceAny(bare, Apostrophes, '\'');
        return bare;
    }

    static Dictionary<string, string[]> Words()
    {
        var words = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Table)
        foreach (var word in row.Words.Split(' '))
            words[word] = row.Codes.Split(' ');
        // One letter is what it is at home.
        foreach (var (letter, codes) in OneLetter)
            words[letter] = codes.Split(' ');
        return words;
    }
}
