namespace EsimModem.Serial;

/// <summary>Another program has the port; which one, if that can be seen.</summary>
internal sealed class PortHeldException(PortHolder? holder) : Exception("The port is held by another program.")
{
    public PortHolder? Holder => holder;
}
