namespace EsimModem.Simulator.Coding;

/// <summary>Writes what became of a message as SMS-STATUS-REPORT, 3GPP 23.040 section 9.2.2.3.</summary>
internal static class ReportPdu
{
    public static string Write(string to, byte reference, DateTimeOffset sent, DateTimeOffset ended, byte status) =>
        $"{DeliverPdu.Centre}06{reference:X2}{DeliverPdu.Address(to)}{DeliverPdu.Stamp(sent)}{DeliverPdu.Stamp(ended)}{status:X2}";
}
