using Stateless;

namespace EsimModem.Tests.StandIns;

/// <summary>What is allowed when, and what happens to a trigger that is not.</summary>
[TestFixture]
internal sealed class StatelessGuardTests
{
    [Test]
    public void A_trigger_that_nobody_expects_throws_and_moves_nothing()
    {
        var machine = new StateMachine<Phase, Signal>(Phase.A);
        machine.Configure(Phase.A).Permit(Signal.X, Phase.B);

        Assert.That(() => machine.Fire(Signal.Y), Throws.InvalidOperationException.With.Message.Contains("Y").And.Message.Contains("A"));
        Assert.That(machine.State, Is.EqualTo(Phase.A));
    }

    [Test]
    public void A_handler_for_unexpected_triggers_is_told_instead()
    {
        var machine = new StateMachine<Phase, Signal>(Phase.A);
        var told = new List<string>();
        machine.OnUnhandledTrigger((state, trigger) => told.Add($"{state} {trigger}"));

        machine.Fire(Signal.Y);

        Assert.That(told, Is.EqualTo(new[] { "A Y" }));
    }

    [Test]
    public void The_handler_learns_which_guards_stopped_it()
    {
        var machine = new StateMachine<Phase, Signal>(Phase.A);
        machine.Configure(Phase.A)
            .PermitIf(Signal.X, Phase.B, () => false, "the clock is proven")
            .PermitIf(Signal.X, Phase.C, () => false, "the card is ours");
        var told = new List<string>();
        machine.OnUnhandledTrigger((_, _, unmet) => told.AddRange(unmet));

        machine.Fire(Signal.X);

        Assert.That(told, Is.EqualTo(new[] { "the clock is proven", "the card is ours" }));
    }

    [Test]
    public void The_guard_that_is_met_chooses_the_way()
    {
        var machine = new StateMachine<Phase, Signal>(Phase.A);
        var amount = machine.SetTriggerParameters<int>(Signal.X);
        machine.Configure(Phase.A)
            .PermitIf(amount, Phase.B, value => value >= 990, "enough")
            .PermitIf(amount, Phase.C, value => value < 990, "too little");

        machine.Fire(amount, 100);

        Assert.That(machine.State, Is.EqualTo(Phase.C));
    }

    [Test]
    public void Two_guards_met_at_once_are_a_fault()
    {
        var machine = new StateMachine<Phase, Signal>(Phase.A);
        machine.Configure(Phase.A).PermitIf(Signal.X, Phase.B, () => true, "one").PermitIf(Signal.X, Phase.C, () => true, "two");

        Assert.That(() => machine.Fire(Signal.X), Throws.InvalidOperationException);
    }

    [Test]
    public void What_can_be_fired_can_be_asked()
    {
        var open = false;
        var machine = new StateMachine<Phase, Signal>(Phase.A);
        machine.Configure(Phase.A).PermitIf(Signal.X, Phase.B, () => open, "open").IgnoreIf(Signal.Y, () => open, "open");

        Assert.That((machine.CanFire(Signal.X), machine.CanFire(Signal.Y), machine.CanFire(Signal.Z)), Is.EqualTo((false, false, false)));
        open = true;
        Assert.That((machine.CanFire(Signal.X), machine.CanFire(Signal.Y), machine.CanFire(Signal.Z)), Is.EqualTo((true, true, false)));
    }

    [Test]
    public void A_way_chosen_at_run_time_is_taken()
    {
        var machine = new StateMachine<Phase, Signal>(Phase.A);
        var to = machine.SetTriggerParameters<Phase>(Signal.Y);
        machine.Configure(Phase.A).PermitDynamic(Signal.X, () => Phase.B);
        machine.Configure(Phase.B).PermitDynamic(to, wanted => wanted);

        machine.Fire(Signal.X);
        machine.Fire(to, Phase.D);

        Assert.That(machine.State, Is.EqualTo(Phase.D));
    }

    [Test]
    public void A_guarded_reentry_and_a_guarded_choice_wait_for_their_guards()
    {
        var open = false;
        var entered = 0;
        var machine = new StateMachine<Phase, Signal>(Phase.A);
        machine.Configure(Phase.A)
            .OnEntry(() => entered++)
            .PermitReentryIf(Signal.X, () => open, "open")
            .PermitDynamicIf(Signal.Y, () => Phase.B, () => open, "open");

        Assert.That(() => machine.Fire(Signal.X), Throws.InvalidOperationException);
        Assert.That(() => machine.Fire(Signal.Y), Throws.InvalidOperationException);
        open = true;
        machine.Fire(Signal.X);
        machine.Fire(Signal.Y);

        Assert.That((entered, machine.State), Is.EqualTo((1, Phase.B)));
    }

    [Test]
    public void A_permit_to_the_same_state_is_refused_when_it_is_configured()
    {
        var machine = new StateMachine<Phase, Signal>(Phase.A);

        Assert.That(() => machine.Configure(Phase.A).Permit(Signal.X, Phase.A), Throws.ArgumentException);
        Assert.That(() => machine.Configure(Phase.A).PermitIf(Signal.X, Phase.A, () => true, "always"), Throws.ArgumentException);
    }
}
