namespace EsimModem.Modems;

/// <summary>
/// Whether USSD can be had in the network that the modem is in. Many modules in LTE say OK to a code and hear nothing for ever, or that the network does not
/// support it; in another network, or in the older one of the same carrier, they can.
/// </summary>
internal sealed class UssdReach
{
    public const string Capability = "ussd";

    private string? beyond;

    public void Learn(UssdOutcome outcome, Registration network)
    {
        if (outcome is UssdOutcome.Answered or UssdOutcome.NeedsReply)
            beyond = null;
        else if (network.IsLteOnly && outcome is UssdOutcome.NotSupported or UssdOutcome.NoAnswer)
            beyond = network.Network;
    }

    /// <summary>What a modem that can do so much can do in that network.</summary>
    public IReadOnlyList<string> In(Registration network, IReadOnlyList<string> capabilities) =>
        beyond is not null && beyond == network.Network ? [.. capabilities.Where(one => one != Capability)] : capabilities;
}
