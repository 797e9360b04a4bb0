namespace EsimModem.Web.Door;

/// <summary>Who calls, as far as the door can tell, and what he may do.</summary>
internal sealed record Caller(string Name, TokenRole Role)
{
    public static readonly Caller Socket = new("this box", TokenRole.Operator);
    public static readonly Caller Loopback = new("this box, by HTTP", TokenRole.Operator);

    public bool MayAct => Role == TokenRole.Operator;

    public Sight Sight => MayAct ? Sight.Whole : Sight.Masked;
}
