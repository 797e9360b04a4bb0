namespace EsimModem.Modems.Answers;

/// <summary>Which of the two tables an error number belongs to.</summary>
internal enum ModemErrorFamily
{
    Equipment,
    Message,
}
