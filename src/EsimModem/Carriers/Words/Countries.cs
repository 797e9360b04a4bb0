using System.Collections.Frozen;

namespace EsimModem.Carriers.Words;

/// <summary>The currency of each country, for texts that do not say theirs; Zimbabwe has two at a time, and none here.</summary>
internal static class Countries
{
    const string Table =
        "AD EUR AE AED AF AFN AG XCD AI XCD AL ALL AM AMD AO AOA AR ARS AT EUR AU AUD AW AWG AZ AZN BA BAM BB BBD BD BDT BE EUR BF XOF BG EUR BH BHD BI BIF BJ XOF BM BMD BN BND " +
        "BO BOB BR BRL BS BSD BT BTN BW BWP BY BYN BZ BZD CA CAD CD CDF CF XAF CG XAF CH CHF CI XOF CK NZD CL CLP CM XAF CN CNY CO COP CR CRC CU CUP CV CVE CY EUR CZ CZK DE EUR " +
        "DJ DJF DK DKK DM XCD DO DOP DZ DZD EC USD EE EUR EG EGP ER ERN ES EUR ET ETB FI EUR FJ FJD FM USD FO DKK FR EUR GA XAF GB GBP GD XCD GE GEL GF EUR GG GBP GH GHS GI GIP " +
        "GL DKK GM GMD GN GNF GP EUR GQ XAF GR EUR GT GTQ GU USD GW XOF GY GYD HK HKD HN HNL HR EUR HT HTG HU HUF ID IDR IE EUR IL ILS IM GBP IN INR IQ IQD IR IRR IS ISK IT EUR " +
        "JE GBP JM JMD JO JOD JP JPY KE KES KG KGS KH KHR KI AUD KM KMF KN XCD KR KRW KW KWD KY KYD KZ KZT LA LAK LB LBP LC XCD LI CHF LK LKR LR LRD LS LSL LT EUR LU EUR LV EUR " +
        "LY LYD MA MAD MC EUR MD MDL ME EUR MG MGA MH USD MK MKD ML XOF MM MMK MN MNT MO MOP MQ EUR MR MRU MS XCD MT EUR MU MUR MV MVR MW MWK MX MXN MY MYR MZ MZN NA NAD NC XPF " +
        "NE XOF NG NGN NI NIO NL EUR NO NOK NP NPR NR AUD NZ NZD OM OMR PA USD PE PEN PF XPF PG PGK PH PHP PK PKR PL PLN PR USD PS ILS PT EUR PW USD PY PYG QA QAR RE EUR RO RON " +
        "RS RSD RU RUB RW RWF SA SAR SB SBD SC SCR SD SDG SE SEK SG SGD SI EUR SK EUR SL SLE SM EUR SN XOF SO SOS SR SRD SS SSP ST STN SV USD SY SYP SZ SZL TC USD TD XAF TG XOF " +
        "TH THB TJ TJS TL USD TM TMT TN TND TO TOP TR TRY TT TTD TV AUD TW TWD TZ TZS UA UAH UG UGX US USD UY UYU UZ UZS VC XCD VE VES VG USD VI USD VN VND VU VUV WF XPF WS WST " +
        "XK EUR YE YER YT EUR ZA ZAR ZM ZMW";

    static readonly FrozenDictionary<string, string> Currencies = Table.Split(' ').Chunk(2)
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    // What was paid with before, and until when.
    static readonly (string Country, string Currency, DateOnly Until)[] Former = [("BG", "BGN", new(2026, 1, 1)), ("HR", "HRK", new(2023, 1, 1)), ("BY", "BYR", new(2016, 7, 1)), ("VE", "VEF", new(2018, 8, 20))];

    /// <summary>The country's currency, or null for a country that is not known.</summary>
    public static string? Currency(string? country) => country is null ? null : Currencies.GetValueOrDefault(country);

    /// <summary>The currency that the country had on a day.</summary>
    public static string? Currency(string? country, DateOnly? day)
    {
        foreach (var former in Former)
            if (string.Equals(former.Country, country, StringComparison.OrdinalIgnoreCase) && day < former.Until) return former.Currency;
        return Currency(country);
    }
}
