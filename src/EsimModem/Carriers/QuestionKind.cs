namespace EsimModem.Carriers;

/// <summary>By what means the carrier is asked.</summary>
internal enum QuestionKind
{
    Ussd,
    Sms,

    /// <summary>A service line that answers with a message.</summary>
    Call,
}
