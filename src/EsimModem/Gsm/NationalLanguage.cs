namespace EsimModem.Gsm;

/// <summary>Languages with shift tables of their own, numbered as in 3GPP 23.038 section 6.2.1.2.4.</summary>
internal enum NationalLanguage
{
    None = 0,
    Turkish = 1,
    Spanish = 2,
    Portuguese = 3,
}
