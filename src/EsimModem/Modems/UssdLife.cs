using Stateless;

namespace EsimModem.Modems;

/// <summary>The stages of a USSD dialogue, as sentences.</summary>
internal sealed class UssdLife
{
    private readonly StateMachine<UssdStage, UssdTrigger> machine = new(UssdStage.Idle);

    public UssdLife()
    {
        machine.Configure(UssdStage.Idle)
            .Permit(UssdTrigger.Written, UssdStage.Asking)
            .Ignore(UssdTrigger.Rested)
            .Ignore(UssdTrigger.Finished);

        machine.Configure(UssdStage.Asking)
            .Permit(UssdTrigger.Accepted, UssdStage.Waiting)
            .Permit(UssdTrigger.Finished, UssdStage.Ended);

        machine.Configure(UssdStage.Waiting)
            .Permit(UssdTrigger.MenuCame, UssdStage.Open)
            .Permit(UssdTrigger.WordlessRelease, UssdStage.Released)
            .Permit(UssdTrigger.Finished, UssdStage.Ended);

        machine.Configure(UssdStage.Released)
            .Permit(UssdTrigger.MenuCame, UssdStage.Open)
            .Ignore(UssdTrigger.WordlessRelease)
            .Permit(UssdTrigger.Finished, UssdStage.Ended);

        machine.Configure(UssdStage.Open)
            .Permit(UssdTrigger.Written, UssdStage.Asking)
            .Permit(UssdTrigger.Finished, UssdStage.Ended);

        machine.Configure(UssdStage.Ended)
            .Permit(UssdTrigger.Rested, UssdStage.Idle)
            .Ignore(UssdTrigger.Finished);
    }

    public UssdStage Stage => machine.State;

    public void Fire(UssdTrigger trigger) => machine.Fire(trigger);
}
