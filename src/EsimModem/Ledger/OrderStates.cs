namespace EsimModem.Ledger;

/// <summary>What each state of an order means for the rules of money.</summary>
internal static class OrderStates
{
    /// <summary>An open order keeps any other of its kind from being written for the SIM.</summary>
    public static bool IsOpen(this OrderState state) =>
        state is not (OrderState.Confirmed or OrderState.Refused or OrderState.Abandoned);

    /// <summary>It may have reached the carrier: only evidence or a person ends it.</summary>
    public static bool MayHaveHappened(this OrderState state) =>
        state is OrderState.Sending or OrderState.Accepted or OrderState.Likely or OrderState.Unknown;

    /// <summary>Whether the book allows the step; a closed order takes none.</summary>
    public static bool MayBecome(this OrderState from, OrderState to) => from switch
    {
        OrderState.Planned => to is not (OrderState.Planned or OrderState.Unknown),
        OrderState.Approving => to is OrderState.Planned or OrderState.Refused or OrderState.Abandoned,
        OrderState.Sending => to is not (OrderState.Planned or OrderState.Approving or OrderState.Sending),
        OrderState.Accepted or OrderState.Unknown or OrderState.Likely =>
            to is OrderState.Accepted or OrderState.Likely or OrderState.Confirmed or OrderState.Refused or OrderState.Unknown or OrderState.Abandoned,
        _ => false,
    };
}
