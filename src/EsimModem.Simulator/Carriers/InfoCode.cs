namespace EsimModem.Simulator.Carriers;

/// <summary>A code that asks for the state of the account, and the answer in each language.</summary>
internal sealed record InfoCode(string Code, Sentence Ru, Sentence Kk, Sentence En)
{
    /// <summary>The dialogue only says that the answer comes as a message.</summary>
    public bool BySms { get; init; }

    public Sentence In(Language language) => language switch
    {
        Language.Ru => Ru,
        Language.Kk => Kk,
        _ => En,
    };
}
