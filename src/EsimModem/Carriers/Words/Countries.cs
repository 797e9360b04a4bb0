using System.Collections.Frozen;

namespace EsimModem.Carriers.Words;

/// <summary>The currency of each country, for texts that do not say theirs.</summary>
internal static class Countries
{
    const string Table =
        "AE AED AF AFN AL ALL AM AMD AO AOA AR ARS AT EUR AU AUD AZ AZN BA BAM BD BDT BE EUR BF XOF BG BGN BH BHD BI BIF BJ XOF BN BND BO BOB BR BRL BW BWP BY BYN " +
        "CA CAD CD CDF CF XAF CG XAF CH CHF CI XOF CL CLP CM XAF CN CNY CO COP CR CRC CU CUP CV CVE CY EUR CZ CZK DE EUR DJ DJF DK DKK DO DOP DZ DZD EC USD EE EUR EG EGP " +
        "ER ERN ES EUR ET ETB FI EUR FR EUR GA XAF GB GBP GE GEL GH GHS GM GMD GN GNF GR EUR GT GTQ HK HKD HN HNL HR EUR HT HTG HU HUF ID IDR IE EUR IL ILS IN INR IQ IQD " +
        "IR IRR IS ISK IT EUR JM JMD JO JOD JP JPY KE KES KG KGS KH KHR KR KRW KW KWD KZ KZT LA LAK LB LBP LK LKR LR LRD LS LSL LT EUR LU EUR LV EUR LY LYD MA MAD MD MDL " +
        "ME EUR MG MGA MK MKD ML XOF MM MMK MN MNT MO MOP MR MRU MT EUR MU MUR MV MVR MW MWK MX MXN MY MYR MZ MZN NA NAD NE XOF NG NGN NI NIO NL EUR NO NOK NP NPR NZ NZD " +
        "OM OMR PA USD PE PEN PH PHP PK PKR PL PLN PR USD PT EUR PY PYG QA QAR RO RON RS RSD RU RUB RW RWF SA SAR SC SCR SD SDG SE SEK SG SGD SI EUR SK EUR SL SLE SN XOF " +
        "SO SOS SV USD SY SYP SZ SZL TD XAF TG XOF TH THB TJ TJS TM TMT TN TND TR TRY TT TTD TW TWD TZ TZS UA UAH UG UGX US USD UY UYU UZ UZS VE VES VN VND YE YER ZA ZAR ZM ZMW";

    static readonly FrozenDictionary<string, string> Currencies = Table.Split(' ').Chunk(2)
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The country's currency, or null for a country that is not known.</summary>
    public static string? Currency(string? country) => country is null ? null : Currencies.GetValueOrDefault(country);
}
