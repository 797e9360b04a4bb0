namespace EsimModem.Web.Door;

/// <summary>Marks an address that tells nothing and so needs no token: the files of the page that asks for it.</summary>
internal sealed class OpenToAll
{
    public static readonly OpenToAll Mark = new();
}
