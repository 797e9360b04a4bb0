using EsimModem.Gsm.Sms;

namespace EsimModem.Tests.Vectors;

/// <summary>Every case of <c>pdu-report.jsonl</c>: what became of messages that were sent.</summary>
[Category("Vectors")]
internal sealed class PduReportVectors
{
    private static IEnumerable<TestCaseData> Cases => VectorFile.Cases("pdu-report.jsonl");

    [TestCaseSource(nameof(Cases))]
    public void A_report_is_read(VectorCase vector)
    {
        var reading = SmsPduReader.StatusReport(vector.Input.Text("pdu")!, vector.Input.Flag("smsc_present"));
        vector.Check(reading.Message is { } report ? PduReadings.Of(report) : null, "data_hex");
    }
}
