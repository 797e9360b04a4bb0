using System.Collections.Frozen;

namespace EsimModem.At;

/// <summary>Lines that modems say unasked; to a command without prefix they are never an answer.</summary>
internal static class KnownNotifications
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = Set(
        // 3GPP 27.007 and 27.005
        "+CRING +CLIP +CCWA +CMTI +CMT +CDS +CDSI +CBM +CREG +CGREG +CEREG +C5GREG +CUSD +CIEV +CGEV +CSSI +CSSU",
        "+CTZV +CTZE +CTZEU +CPIN +CFUN +CUSATP +CUSATEND",
        // Huawei
        "^RSSI ^RSSILVL ^HRSSILVL ^HCSQ ^CSNR ^LTERSRP ^ANLEVEL ^MODE ^DSFLOWRPT ^DSDORMANT ^NDISSTAT ^NDISEND ^PDPDEACT",
        "^ORIG ^CONF ^CONN ^CEND ^DDTMF ^BOOT ^CONNECT ^SIMST ^SRVST ^STIN ^ECCLIST ^EONS ^LWURC ^SMMEMFULL ^NWTIME ^CCIN",
        "^RFSWITCH ^POSITION ^SCN",
        // Quectel
        "+QIND +QUSIM +QSIMSTAT +QNITZ +QTONEDET +QLWURC +QGPSURC ^DSCI +QIURC +QURC",
        // SIMCom
        "+CNSMOD +CSQN *PSNWID *PSUTTZ DST +NITZ +SIMCARD +CSMINS +RXDTMF RXDTMF +STIN *ATREADY *ISIMAID HANGUP",
        // ZTE
        "+ZUSIMR +ZDONR +ZPASR +ZPSTM +ZEND +ZIURC",
        // Telit, u-blox, Ericsson, Option, Cinterion, Fibocom and others
        "#QSS #ECAM #STN +UUSIMSTAT +UREG +PACSP0 *EMRDY *EPEV *E2NAP _OSIGQ _OWANCALL ^SYSSTART ^SCKS ^SIND ^CIEV ^EXIT",
        "+ESIMS +EIND +MBAN");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Whole = Lines(
        "RING", "RDY", "NO CARRIER", "Call Ready", "SMS Ready", "SMS DONE", "PB DONE", "POWERED DOWN", "NORMAL POWER DOWN",
        "UNDER-VOLTAGE WARNNING", "UNDER-VOLTAGE WARNING", "UNDER-VOLTAGE POWER DOWN", "OVER-VOLTAGE WARNNING",
        "OVER-VOLTAGE WARNING", "OVER-VOLTAGE POWER DOWN", "^SYSSTART", "*ATREADY", "+PACSP0", "*EPEV", "QSS");

    // Each of these begins a thing of its own: another text, a second line, another life of the modem.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Beginnings = Set("+CUSD +CMT +CDS +CBM +CFUN ^BOOT ^SYSSTART *ATREADY");

    /// <summary>Whether the line is one that no carrier writes, and that may stand inside a text which goes on after it.</summary>
    public static bool MayStandInText(string line)
    {
        var words = line.AsSpan().Trim();
        var colon = words.IndexOf(':');
        // Without a sign in front it may be the carrier's own word: "DST: 1", "RING".
        return colon > 0 && !char.IsAsciiLetter(words[0]) && Names.Contains(words[..colon]) && !Beginnings.Contains(words[..colon]);
    }

    public static bool Has(string line)
    {
        var words = line.AsSpan().Trim();
        var colon = words.IndexOf(':');
        if (colon < 0)
            return Whole.Contains(words);
        return Names.Contains(words[..colon].TrimEnd())
            || words.StartsWith("VOICE CALL:") || words.StartsWith("MISSED_CALL:");
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] names) =>
        Lines([.. names.SelectMany(row => row.Split(' '))]);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lines(params string[] lines) =>
        lines.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
