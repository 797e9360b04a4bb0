namespace EsimModem.Carriers;

/// <summary>Where the answer to a question comes.</summary>
internal enum AnswerBy
{
    /// <summary>In the dialogue itself.</summary>
    Here,

    /// <summary>As a message soon after.</summary>
    Sms,
}
