namespace EsimModem.Modems.Answers;

/// <summary>The word of a modem that its message stores can be used from now on: <c>SMS Ready</c> or <c>SMS DONE</c> of SIMCom, <c>+QIND: SMS DONE</c> of Quectel.</summary>
internal static class MessageReadiness
{
    private const string Done = "SMS DONE";

    public static bool IsTold(string line) => line.Trim() is "SMS Ready" or Done || FieldReader.After("+QIND", line)?.Text(0) == Done;
}
