namespace EsimModem.Web.Http;

/// <summary>A call that cannot be answered as it was made; the message is one sentence with the remedy.</summary>
internal sealed class CallException(int status, string sentence) : Exception(sentence)
{
    public int Status { get; } = status;
}
