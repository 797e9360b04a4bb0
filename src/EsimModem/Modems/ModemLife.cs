using Stateless;

namespace EsimModem.Modems;

/// <summary>The states of one modem, as sentences; a trigger that has no place changes nothing.</summary>
internal sealed class ModemLife
{
    private readonly StateMachine<ModemState, ModemTrigger> machine = new(ModemState.Absent);
    private bool onNetwork;

    public ModemLife(Action moved)
    {
        machine.Configure(ModemState.Absent)
            .Permit(ModemTrigger.PortOpened, ModemState.Opening);

        machine.Configure(ModemState.Opening)
            .Permit(ModemTrigger.ModemAnswered, ModemState.Identifying)
            .Permit(ModemTrigger.ModemUnusable, ModemState.Failed);

        machine.Configure(ModemState.Identifying)
            .Permit(ModemTrigger.PinAsked, ModemState.Locked)
            .Permit(ModemTrigger.NetworkLost, ModemState.Searching)
            .Permit(ModemTrigger.NetworkFound, ModemState.Ready)
            .Permit(ModemTrigger.ModemUnusable, ModemState.Failed);

        machine.Configure(ModemState.Locked)
            .Permit(ModemTrigger.NetworkLost, ModemState.Searching)
            .Permit(ModemTrigger.NetworkFound, ModemState.Ready);

        machine.Configure(ModemState.Searching)
            .Permit(ModemTrigger.NetworkFound, ModemState.Ready)
            .Permit(ModemTrigger.PinAsked, ModemState.Locked)
            .Permit(ModemTrigger.WorkBegun, ModemState.Busy);

        machine.Configure(ModemState.Ready)
            .Permit(ModemTrigger.NetworkLost, ModemState.Searching)
            .Permit(ModemTrigger.PinAsked, ModemState.Locked)
            .Permit(ModemTrigger.WorkBegun, ModemState.Busy);

        machine.Configure(ModemState.Busy)
            .PermitDynamic(ModemTrigger.WorkEnded, () => onNetwork ? ModemState.Ready : ModemState.Searching);

        machine.Configure(ModemState.Recovering)
            .Permit(ModemTrigger.ModemAnswered, ModemState.Identifying)
            .Permit(ModemTrigger.ModemUnusable, ModemState.Failed);

        foreach (var state in Enum.GetValues<ModemState>().Where(state => state is not (ModemState.Absent or ModemState.Opening or ModemState.Recovering)))
            machine.Configure(state).Permit(ModemTrigger.ModemRestarted, ModemState.Recovering).Permit(ModemTrigger.RecoveryBegun, ModemState.Recovering);
        foreach (var state in Enum.GetValues<ModemState>().Where(state => state is not ModemState.Absent))
            machine.Configure(state).Permit(ModemTrigger.LinkLost, ModemState.Absent);

        machine.OnUnhandledTrigger((_, _) => { });
        machine.OnTransitioned(_ => moved());
    }

    public ModemState State => machine.State;

    public void Fire(ModemTrigger trigger) => machine.Fire(trigger);

    /// <summary>Takes what is known of the network; a modem at work stays at work.</summary>
    public void Network(bool found)
    {
        onNetwork = found;
        machine.Fire(found ? ModemTrigger.NetworkFound : ModemTrigger.NetworkLost);
    }
}
