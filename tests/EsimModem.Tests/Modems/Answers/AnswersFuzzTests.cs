using EsimModem.Modems.Answers;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Modems.Answers;

internal sealed class AnswersFuzzTests
{
    private const int Inputs = 20_000;

    private static readonly Dictionary<string, (string[] Starts, Action<IReadOnlyList<string>, string?> Read)> Parsers = new()
    {
        ["device"] = (["+CGMI: ", ""], (lines, _) => DeviceText.Read(lines)),
        ["imei"] = (["+CGSN: ", ""], (lines, _) => Imei.Read(lines)),
        ["imsi"] = (["+CIMI: ", ""], (lines, _) => Imsi.Read(lines)),
        ["iccid"] = (["+CCID: ", "89", "98", ""], (lines, _) => Iccid.Read(lines)),
        ["registration"] = (["+CREG: ", "+CEREG: 1,", "+C5GREG: "], (lines, _) => (RegistrationAnswer.Read(lines[0], true), RegistrationAnswer.Read(lines[0], false)).ToString()),
        ["operator"] = (["+COPS: ", "+COPS: 0,0,"], (lines, charset) => CurrentOperator.Read(lines, charset)),
        ["operators"] = (["+COPS: ", "+COPS: (2,"], (lines, charset) => OfferedNetwork.ReadAll(lines, charset)),
        ["plmn"] = ([""], (lines, _) => Plmn.Read(lines[0])),
        ["signal"] = (["+CSQ: "], (lines, _) => SignalStrength.Read(lines)),
        ["extended signal"] = (["+CESQ: "], (lines, _) => ExtendedSignal.Read(lines)),
        ["functionality"] = (["+CFUN: "], (lines, _) => (Functionality.Read(lines), SupportedValues.Read(lines, "+CFUN")).ToString()),
        ["pin"] = (["+CPIN: "], (lines, _) => PinState.Read(lines)?.Lock.ToString()),
        ["error"] = (["+CME ERROR: ", "+CMS ERROR: "], (lines, _) => ModemError.Read(lines[0])),
        ["retries"] = (["+SPIC: ", "+CPINR: ", "+QPINC: ", "^CPIN: ", "+CSIM: ", "$NWPINR: "], (lines, _) => PinRetries.Read(lines)),
        ["own number"] = (["+CNUM: "], (lines, charset) => OwnNumber.ReadAll(lines, charset)),
        ["service centre"] = (["+CSCA: "], (lines, _) => ServiceCentre.Read(lines)),
        ["charset"] = (["+CSCS: "], (lines, _) => (CharacterSet.Read(lines), CharacterSet.ReadAll(lines)).ToString()),
        ["calls"] = (["+CLCC: "], (lines, _) => ListedCall.ReadAll(lines)),
        ["caller"] = (["+CLIP: "], (lines, _) => CallerNumber.Read(lines[0])),
        ["stores"] = (["+CPMS: "], (lines, _) => (StoreUse.ReadAll(lines), StoreChoice.Read(lines)).ToString()),
        ["notices"] = (["+CNMI: "], (lines, _) => (NoticeSettings.Read(lines), NoticeChoice.Read(lines)).ToString()),
        ["slots"] = (["+CMGD: "], (lines, _) => MessageSlots.Read(lines)),
        ["arrival"] = (["+CMTI: ", "+CDSI: "], (lines, _) => MessageArrival.Read(lines[0])),
        ["stored"] = (["+CMGR: ", "+CMGL: 1,"], (lines, _) => StoredMessage.ReadAll(lines)),
        ["text mode"] = (["+CMGL: "], (lines, charset) => TextModeMessage.ReadAll(lines, charset)),
        ["sender"] = (["", "1"], (lines, _) => DecimalSender.Read(lines[0])),
        ["file"] = (["+CRSM: ", "+CRSM: 144,0,"], (lines, _) => SimFileAnswer.Read(lines)?.ProviderName?.ToString()),
        ["presence"] = (["^SIMST: ", "#QSS: ", "+QSIMSTAT: "], (lines, _) => (SimPresence.Read(lines[0]), SimStageAnswer.Read(lines[0], true)).ToString()),
        ["readiness"] = (["+QINISTAT: "], (lines, _) => SimReadiness.Read(lines)),
        ["system"] = (["^SYSINFO: "], (lines, _) => SystemInfo.Read(lines)),
        ["clock"] = (["+CCLK: ", "+CCLK: \"26/10/05,06:10:22", "+QLTS: "], (lines, _) => (ClockAnswer.Read(lines)?.Instant, ClockAnswer.ReadNetworkTime(lines, false)?.Instant).ToString()),
        ["network time"] = (["+CTZV: ", "+CTZE: ", "+CTZEU: +20,0,", "^NWTIME: ", "^TIME: ", "*PSUTTZ: 99,", "+CTZU: ", "+QNITZ: ", "DST: "], (lines, _) => NetworkTime.Read(lines[0])?.Instant.ToString()),
    };

    [TestCaseSource(nameof(Names))]
    public void No_answer_makes_its_parser_throw(string name)
    {
        var (starts, read) = Parsers[name];
        foreach (var (random, text) in Noise.Texts(5, Inputs, starts))
            Assert.That(() => read(text.Split('\n'), random.Next(3) switch { 0 => "UCS2", 1 => "GSM", _ => null }), Throws.Nothing, text);
    }

    private static IEnumerable<string> Names => Parsers.Keys;
}
