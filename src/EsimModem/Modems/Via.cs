namespace EsimModem.Modems;

/// <summary>The way by which words of a carrier came.</summary>
internal enum Via
{
    Ussd,
    Sms,
    Pay,
    Call,
}
