using System.Text.Json.Nodes;
using EsimModem.Gsm.Sms;

namespace EsimModem.Tests.Vectors;

/// <summary>Every case of <c>pdu-deliver.jsonl</c>: messages that came in.</summary>
[Category("Vectors")]
internal sealed class PduDeliverVectors
{
    private static IEnumerable<TestCaseData> Cases => VectorFile.Cases("pdu-deliver.jsonl");

    [TestCaseSource(nameof(Cases))]
    public void A_message_is_read(VectorCase vector)
    {
        var pdu = vector.Input.Text("pdu")!;
        var withCentre = vector.Input.Flag("smsc_present");
        var reading = SmsPduReader.Deliver(pdu, withCentre);
        vector.Check(Of(pdu, withCentre, vector.Expect.Flag("reject_or_partial") ? reading.Message ?? reading.Partial : reading.Message),
            "udh_hex", "concat", "ports", "national", "mwi");
    }

    private static JsonObject? Of(string pdu, bool withCentre, SmsDeliver? message)
    {
        if (message is null)
            return null;
        var fields = PduReadings.Of(message);
        var centre = withCentre ? Convert.ToByte(pdu[..2], 16) + 1 : 0;
        fields["scts_hex"] = TimeHex(pdu, centre);
        return fields;
    }

    // The octets of the time stamp stand behind the first octet, the sender, the protocol identifier and the coding.
    private static string TimeHex(string pdu, int centre)
    {
        var sender = Convert.ToByte(pdu.Substring((centre + 1) * 2, 2), 16);
        return pdu.Substring((centre + 3 + (sender + 1) / 2 + 2) * 2, SmsTimestamp.Octets * 2).ToUpperInvariant();
    }
}
