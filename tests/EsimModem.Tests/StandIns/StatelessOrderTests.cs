using Stateless;

namespace EsimModem.Tests.StandIns;

/// <summary>The order of actions and the queue, which both the stand-in and the real package keep.</summary>
[TestFixture]
internal sealed class StatelessOrderTests
{
    private readonly List<string> log = [];
    private Phase now;

    [SetUp]
    public void Forget() => log.Clear();

    [Test]
    public void A_step_leaves_then_sets_the_state_then_tells_then_enters_then_tells_again()
    {
        var machine = new StateMachine<Phase, Signal>(() => now, value => { log.Add($"state {value}"); now = value; });
        machine.Configure(Phase.A).OnExit(() => log.Add("exit A")).Permit(Signal.X, Phase.B);
        machine.Configure(Phase.B).OnEntry(() => log.Add("enter B"));
        machine.OnTransitioned(step => log.Add($"transitioned {step.Source}-{step.Trigger}-{step.Destination}"));
        machine.OnTransitionCompleted(step => log.Add($"completed {step.Source}-{step.Trigger}-{step.Destination}"));

        now = Phase.A;
        machine.Fire(Signal.X);

        Assert.That(log, Is.EqualTo(new[] { "exit A", "state B", "transitioned A-X-B", "enter B", "completed A-X-B" }));
    }

    [Test]
    public void A_trigger_fired_inside_an_entry_action_waits_for_the_end_of_the_first()
    {
        var machine = Chain(FiringMode.Queued);

        machine.Fire(Signal.X);

        Assert.That(log, Is.EqualTo(new[] { "enter B", "B still B", "completed A-B", "enter C", "completed B-C" }));
        Assert.That(machine.State, Is.EqualTo(Phase.C));
    }

    [Test]
    public void In_immediate_mode_the_inner_trigger_is_worked_off_first()
    {
        var machine = Chain(FiringMode.Immediate);

        machine.Fire(Signal.X);

        Assert.That(log, Is.EqualTo(new[] { "enter B", "enter C", "completed B-C", "B still C", "completed A-B" }));
        Assert.That(machine.State, Is.EqualTo(Phase.C));
    }

    private StateMachine<Phase, Signal> Chain(FiringMode mode)
    {
        var machine = new StateMachine<Phase, Signal>(Phase.A, mode);
        machine.Configure(Phase.A).Permit(Signal.X, Phase.B);
        machine.Configure(Phase.B).Permit(Signal.Y, Phase.C).OnEntry(() =>
        {
            log.Add("enter B");
            machine.Fire(Signal.Y);
            log.Add($"B still {machine.State}");
        });
        machine.Configure(Phase.C).OnEntry(() => log.Add("enter C"));
        machine.OnTransitionCompleted(step => log.Add($"completed {step.Source}-{step.Destination}"));
        return machine;
    }

    [Test]
    public void After_an_entry_action_threw_the_machine_still_works()
    {
        var machine = new StateMachine<Phase, Signal>(Phase.A);
        machine.Configure(Phase.A).Permit(Signal.X, Phase.B);
        machine.Configure(Phase.B).OnEntry(() => throw new TimeoutException()).Permit(Signal.Y, Phase.C);

        Assert.That(() => machine.Fire(Signal.X), Throws.TypeOf<TimeoutException>());
        machine.Fire(Signal.Y);

        Assert.That(machine.State, Is.EqualTo(Phase.C));
    }

    [Test]
    public void Reentry_leaves_and_enters_but_an_ignored_trigger_does_nothing()
    {
        var machine = new StateMachine<Phase, Signal>(Phase.A);
        machine.Configure(Phase.A)
            .OnEntry(() => log.Add("enter A")).OnExit(() => log.Add("exit A"))
            .PermitReentry(Signal.X).Ignore(Signal.Y)
            .InternalTransition(Signal.Z, step => log.Add($"inside {step.Source}-{step.Destination}"));
        machine.OnTransitioned(step => log.Add($"transitioned {step.IsReentry}"));

        machine.Fire(Signal.X);
        machine.Fire(Signal.Y);
        machine.Fire(Signal.Z);

        Assert.That(log, Is.EqualTo(new[] { "exit A", "transitioned True", "enter A", "inside A-A" }));
    }

    [Test]
    public void An_argument_reaches_the_entry_action_of_its_own_trigger_only()
    {
        var machine = new StateMachine<Phase, Signal>(Phase.A);
        var paid = machine.SetTriggerParameters<int>(Signal.X);
        machine.Configure(Phase.A).Permit(Signal.X, Phase.B);
        machine.Configure(Phase.B)
            .OnEntryFrom(paid, amount => log.Add($"paid {amount}"))
            .OnEntryFrom(paid, (amount, step) => log.Add($"paid {amount} by {step.Trigger}"))
            .OnEntryFrom(Signal.Y, () => log.Add("by Y"))
            .OnEntry(step => log.Add($"with {step.Parameters[0]}"));

        machine.Fire(paid, 990);

        Assert.That(log, Is.EqualTo(new[] { "paid 990", "paid 990 by X", "with 990" }));
    }

    [Test]
    public void Parameters_of_a_trigger_are_set_once()
    {
        var machine = new StateMachine<Phase, Signal>(Phase.A);
        machine.SetTriggerParameters<int>(Signal.X);

        Assert.That(() => machine.SetTriggerParameters<string>(Signal.X), Throws.InvalidOperationException);
    }

    [Test]
    public void Actions_run_where_the_trigger_was_fired()
    {
        var machine = new StateMachine<Phase, Signal>(Phase.A) { RetainSynchronizationContext = true };
        machine.Configure(Phase.A).Permit(Signal.X, Phase.B);
        var caller = Environment.CurrentManagedThreadId;
        machine.OnTransitioned(_ => Assert.That(Environment.CurrentManagedThreadId, Is.EqualTo(caller)));

        machine.Fire(Signal.X);

        Assert.That(machine.RetainSynchronizationContext, Is.True);
    }
}
