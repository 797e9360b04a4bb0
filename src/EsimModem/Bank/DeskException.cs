namespace EsimModem.Bank;

/// <summary>A person's wish that was not fulfilled; the message is one sentence with the remedy.</summary>
internal sealed class DeskException(DeskRefusal reason, string sentence) : Exception(sentence)
{
    public DeskRefusal Reason { get; } = reason;
}
