using EsimModem.Modems.Answers;
using EsimModem.Modems.Dialects;

namespace EsimModem.Tests.Fuzz;

/// <summary>The answers of modems: who they are, which card they hold, what the network is, what lies in their stores.</summary>
internal static class AnswerTargets
{
    public static IEnumerable<FuzzTarget> All => [.. Identity, .. Card, .. Network, .. Stores, .. Clock];

    private static FuzzTarget[] Identity =>
    [
        new("device text", ["+CGMI: Quectel", "\"SIMCOM INCORPORATED\"", "Revision: 1418B05SIM800", " huawei", "+CGMM: \"E1550\"\nIMEI: 358"], input => DeviceText.Read(input.Lines)),
        new("imei", ["867322070012345", "+CGSN: \"867322070012345\"", "353535012345678,0123456", "IMEI:86732207001234500"], input => Imei.Read(input.Lines)),
        new("imsi", ["401012345678901", "+CIMI: \"401012345678901\""], input => Imsi.Read(input.Lines)),
        new("iccid", ["+CCID: 8999701000000000001F", "^ICCID: 98997901000000000010", "+ICCID: \"8986 02F9 0000 0000 0001\"", "+CRSM: 144,0,\"989979010000000000F1\""], input => Iccid.Read(input.Lines)),
        new("own number", ["+CNUM: \"\",\"+77010000000\",145", "+CNUM: \"00420061\",\"002B0037\",129\n+CNUM: ,,161"], input => OwnNumber.ReadAll(input.Lines, input.Charset)),
        new("error", ["+CME ERROR: 14", "+CME ERROR: SIM NOT INSERTED", "+CMS ERROR: 304", "+CMS ERROR: sms service of me reserved"], input => ModemError.Read(input.Text)),
    ];

    private static FuzzTarget[] Card =>
    [
        new("pin", ["+CPIN: READY", "+CPIN: \"SIM PIN\"", "+CPIN: SIM NOT INSERTED"], input => _ = PinState.Read(input.Lines, ModemError.Read(input.Text))?.Lock),
        new("pin tries", ["+CPINR: SIM PIN,3,3\n+CPINR: SIM PUK,10,10", "+QPINC: \"SC\",3,10\n+QPINC: \"P2\",3,10", "^CPIN: SIM PIN,3,10,3,10,3", "+SPIC: 3,10,3,10", "+SPIC: 3", "*EPIN: 3,10,3,10", "#PCT: 3", "+CSIM: 4,\"63C3\"", "$NWPINR: PIN1:3, PUK1:10, PIN2:3, PUK2:10"], Tries) { Weight = 200 },
        new("presence", ["^SIMST: 255,1", "#QSS: 1,0", "+QSIMSTAT: 1,0", "+CSMINS: 1,1", "+CPIN: NOT INSERTED"], input => _ = (SimPresence.Read(input.Text), SimStageAnswer.Read(input.Text, input.Coin))),
        new("readiness", ["+QINISTAT: 7", "+QINISTAT: 3"], input => SimReadiness.Read(input.Lines)),
        new("card file", ["+CRSM: 144,0,\"0142656C6C\"", "+CRSM: 106,130", "+CRSM: 144,0,\"0180041F0440FFFF\""], input => _ = (SimFileAnswer.Read(input.Lines)?.ProviderName, SimFileAnswer.Read(input.Lines)?.Succeeded)),
        new("phone book", ["+CPBR: 1,\"+77010000000\",145,\"Mother\"", "+CPBR: 2,\"87010000000\",129,\"041C0430043C0430\"\n+CPBR: 3,\"101\",129,\"80041C0430FFFF\"", "+CPBR: (1-250),40,20", "+CPBS: \"SM\",3,250", "+CPBR: 4,\"1\",129,\"\x81\x03\x08\x9C\xB0\xBC\""], Book) { Weight = 200 },
    ];

    private static FuzzTarget[] Network =>
    [
        new("registration", ["+CREG: 0,1", "+CREG: 2,5,\"1A2B\",\"0C3D4E5F\",7", "+CEREG: 1,\"1A2B\",\"01\",\"0C3D4E5F\",7", "+CREG: 1,FFFF,FFFF", "+C5GREG: 2,1,\"1A2B3C\",\"0C3D4E5F0\",11,1,\"01\""], Registered) { Weight = 200 },
        new("operator", ["+COPS: 0,2,\"40101\",7", "+COPS: 0", "+COPS: 0,0,\"004200650065006C\",2", "+COPS: 0,0,\"\"Bee\"line\"\",2"], input => CurrentOperator.Read(input.Lines, input.Charset)),
        new("operators", ["+COPS: (2,\"Beeline\",\"Bee\",\"40101\",7),(3,\"Tele2, KZ (Altel)\",\"T2\",\"40177\"),,(0-4),(0-2)", "+COPS: (2,\"x\",\"y\",\"40101\"),2),(1,,,\"40102\",0)"], input => OfferedNetwork.ReadAll(input.Lines, input.Charset)),
        new("signal", ["+CSQ: 20,99", "+CSQ:  14, 99", "+CSQ: 145,99"], input => SignalStrength.Read(input.Lines)),
        new("extended signal", ["+CESQ: 99,99,255,255,20,52"], input => ExtendedSignal.Read(input.Lines)),
        new("functionality", ["+CFUN: 1", "+CFUN: (0-1,4-7),(0-1)"], input => _ = (Functionality.Read(input.Lines), SupportedValues.Read(input.Lines, "+CFUN"))) { Fixed = 256 * 1024 },
        new("system", ["^SYSINFO: 2,3,0,5,1,0,4"], input => SystemInfo.Read(input.Lines)),
        new("calls", ["+CLCC: 1,1,4,0,0,\"+77010000000\",145", "+CLIP: \"+77010000000\",145,,,,0"], input => _ = (ListedCall.ReadAll(input.Lines), CallerNumber.Read(input.Text))),
    ];

    private static FuzzTarget[] Stores =>
    [
        new("store use", ["+CPMS: \"SM\",3,20,\"SM\",3,20,\"SM\",3,20", "+CPMS: 3,20,3,20,3,20", "+CPMS: (\"ME\",\"SM\"),(\"ME\"),(\"SM\")", "+CPMS: ((\"ME\",\"SM\"),(\"ME\"),(\"SM\"))", "+CPMS: \"ME\",\"SM\",\"MT\""], input => _ = (StoreUse.ReadAll(input.Lines), StoreChoice.Read(input.Lines))),
        new("notices", ["+CNMI: 2,1,0,2,0", "+CNMI: (0-2),(0,1,3),(2),(0-2),1"], input => _ = (NoticeSettings.Read(input.Lines), NoticeChoice.Read(input.Lines))) { Fixed = 1024 * 1024 },
        new("slots", ["+CMGD: (1,2,3),(0-4)", "+CMGD: (30-1)", "+CMGD: (),(0-4)"], input => MessageSlots.Read(input.Lines)) { Fixed = 512 * 1024 },
        new("arrival", ["+CMTI: \"SM\",0", "+CDSI: \"ME\",12", "+CMTI: ,3"], input => MessageArrival.Read(input.Text)),
        new("stored message", ["+CMGR: 0,,24\n07917710000000F1040B917710214365F700006211022100000205C8329BFD06", "+CMGL: 0,1,\"\",24\n0791\n7710\n+CMGL: 3,\"REC READ\",,2 00040A", "+CMGR: 0,,0"], input => StoredMessage.ReadAll(input.Lines)) { Weight = 300 },
        new("text mode", ["+CMGL: 1,\"REC READ\",\"+77010000000\",,\"26/10/05,06:10:22+20\"\nHello\nthere", "+CMGL: 2,\"REC UNREAD\",\"1081051021015841\",\"0042\",\"\"\n04110430"], input => TextModeMessage.ReadAll(input.Lines, input.Charset)),
        new("service centre", ["+CSCA: \"+77010000000\",145", "+CSCA: \"002B0037\",145", "+CSCA: \"\",129"], input => ServiceCentre.Read(input.Lines)),
        new("character set", ["+CSCS: \"UCS2\"", "+CSCS: (\"GSM\",\"IRA\",\"UCS2\")", "+CSCS: \"0055004300530032\""], input => _ = (CharacterSet.Read(input.Lines), CharacterSet.ReadAll(input.Lines))),
    ];

    private static FuzzTarget[] Clock =>
    [
        new("clock", ["+CCLK: \"26/10/05,06:10:22+20\"", "+CCLK: \"80/01/06,00:00:00-48\"", "+QLTS: \"2026/10/05,06:10:22+20,0\"", "+CCLK: \"26/10/05 06:10\""], input => _ = (ClockAnswer.Read(input.Lines)?.Instant, ClockAnswer.ReadNetworkTime(input.Lines, input.Coin)?.Instant)),
        new("network time", ["+CTZV: +20,26/10/05,06:10:22", "+CTZE: \"+20\",0,\"2026/10/05,11:10:22\"", "+CTZEU: +20,0,\"2026/10/05,06:10:22\"", "^NWTIME: 26/10/05,11:10:22+20,00", "^TIME: 26/10/05 06:10:22", "*PSUTTZ: 2026,10,5,6,10,22,\"+20\",0", "+CTZU: \"26/10/05,11:10:22\",+20,0", "+QNITZ: \"26/10/05,11:10:22+20,0\"", "DST: 1"], input => _ = NetworkTime.Read(input.Text)?.Instant) { Weight = 200 },
    ];

    private static void Tries(FuzzInput input)
    {
        var read = PinRetries.Read(input.Lines);
        FuzzInput.Demand(read is null || read.Pin is not < 0 && read.Current is not < 0, "less than no try");
        PinRetryLists.Read(input.Lines, new PinQuestion("AT+SPIC", [PinCount.Pin, PinCount.Puk, PinCount.Asked]));
    }

    private static void Registered(FuzzInput input)
    {
        _ = (RegistrationAnswer.Read(input.Text, asked: true), RegistrationAnswer.Read(input.Text, asked: false));
        EsimModem.At.UnaskedRegistration.Is(input.Text);
    }

    private static void Book(FuzzInput input)
    {
        var (entries, unread) = PhoneBookAnswer.Entries(input.Lines, input.Charset);
        FuzzInput.Demand(entries.Count + unread <= input.Lines.Length, "more entries than lines");
        _ = (PhoneBookAnswer.Use(input.Lines), PhoneBookAnswer.Range(input.Lines));
    }
}
