namespace EsimModem.Web;

/// <summary>A token that opens the HTTP door.</summary>
internal sealed record TokenSettings(string Name, TokenRole Role, string Secret)
{
    public override string ToString() => $"{nameof(TokenSettings)} {Name}, {Role}";
}
