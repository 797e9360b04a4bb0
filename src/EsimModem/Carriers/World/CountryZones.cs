using System.Collections.Frozen;

namespace EsimModem.Carriers.World;

/// <summary>The zone of each country that has a single one; where there are several nobody can tell it from the country.</summary>
internal static class CountryZones
{
    const string Table =
        "AD Europe/Andorra AE Asia/Dubai AF Asia/Kabul AL Europe/Tirane AM Asia/Yerevan AO Africa/Luanda AT Europe/Vienna AZ Asia/Baku BA Europe/Sarajevo BB America/Barbados BD Asia/Dhaka " +
        "BE Europe/Brussels BF Africa/Ouagadougou BG Europe/Sofia BH Asia/Bahrain BI Africa/Bujumbura BJ Africa/Porto-Novo BN Asia/Brunei BO America/La_Paz BS America/Nassau BT Asia/Thimphu " +
        "BW Africa/Gaborone BY Europe/Minsk BZ America/Belize CF Africa/Bangui CG Africa/Brazzaville CH Europe/Zurich CI Africa/Abidjan CM Africa/Douala CO America/Bogota CR America/Costa_Rica " +
        "CU America/Havana CV Atlantic/Cape_Verde CZ Europe/Prague DE Europe/Berlin DJ Africa/Djibouti DK Europe/Copenhagen DM America/Dominica DO America/Santo_Domingo DZ Africa/Algiers " +
        "EE Europe/Tallinn EG Africa/Cairo ER Africa/Asmara ET Africa/Addis_Ababa FI Europe/Helsinki FJ Pacific/Fiji FR Europe/Paris GA Africa/Libreville GB Europe/London GD America/Grenada " +
        "GE Asia/Tbilisi GH Africa/Accra GM Africa/Banjul GN Africa/Conakry GQ Africa/Malabo GR Europe/Athens GT America/Guatemala GW Africa/Bissau GY America/Guyana HK Asia/Hong_Kong " +
        "HN America/Tegucigalpa HR Europe/Zagreb HT America/Port-au-Prince HU Europe/Budapest IE Europe/Dublin IL Asia/Jerusalem IN Asia/Kolkata IQ Asia/Baghdad IR Asia/Tehran " +
        "IS Atlantic/Reykjavik IT Europe/Rome JM America/Jamaica JO Asia/Amman JP Asia/Tokyo KE Africa/Nairobi KG Asia/Bishkek KH Asia/Phnom_Penh KR Asia/Seoul KW Asia/Kuwait KZ Asia/Almaty " +
        "LA Asia/Vientiane LB Asia/Beirut LI Europe/Vaduz LK Asia/Colombo LR Africa/Monrovia LS Africa/Maseru LT Europe/Vilnius LU Europe/Luxembourg LV Europe/Riga LY Africa/Tripoli " +
        "MA Africa/Casablanca MC Europe/Monaco MD Europe/Chisinau ME Europe/Podgorica MG Indian/Antananarivo MK Europe/Skopje ML Africa/Bamako MM Asia/Yangon MO Asia/Macau MR Africa/Nouakchott " +
        "MT Europe/Malta MU Indian/Mauritius MV Indian/Maldives MW Africa/Blantyre MY Asia/Kuala_Lumpur MZ Africa/Maputo NA Africa/Windhoek NE Africa/Niamey NG Africa/Lagos NI America/Managua " +
        "NL Europe/Amsterdam NO Europe/Oslo NP Asia/Kathmandu OM Asia/Muscat PA America/Panama PE America/Lima PH Asia/Manila PK Asia/Karachi PL Europe/Warsaw PR America/Puerto_Rico " +
        "PY America/Asuncion QA Asia/Qatar RO Europe/Bucharest RS Europe/Belgrade RW Africa/Kigali SA Asia/Riyadh SC Indian/Mahe SD Africa/Khartoum SE Europe/Stockholm SG Asia/Singapore " +
        "SI Europe/Ljubljana SK Europe/Bratislava SL Africa/Freetown SM Europe/San_Marino SN Africa/Dakar SO Africa/Mogadishu SR America/Paramaribo SV America/El_Salvador SY Asia/Damascus " +
        "SZ Africa/Mbabane TD Africa/Ndjamena TG Africa/Lome TH Asia/Bangkok TJ Asia/Dushanbe TL Asia/Dili TM Asia/Ashgabat TN Africa/Tunis TR Europe/Istanbul TT America/Port_of_Spain " +
        "TW Asia/Taipei TZ Africa/Dar_es_Salaam UA Europe/Kyiv UG Africa/Kampala UY America/Montevideo UZ Asia/Tashkent VE America/Caracas VN Asia/Ho_Chi_Minh YE Asia/Aden ZA Africa/Johannesburg " +
        "ZM Africa/Lusaka ZW Africa/Harare";

    static readonly FrozenDictionary<string, string> Single = Table.Split(' ').Chunk(2)
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>That zone; null for a country with several, and for one that is not known.</summary>
    public static TimeZoneInfo? Only(string country) => Single.TryGetValue(country, out var name) ? Zones.Find(name) : null;
}
