using Stateless;

namespace EsimModem.Tests.StandIns;

/// <summary>States inside states.</summary>
[TestFixture]
internal sealed class StatelessSubstateTests
{
    private readonly List<string> log = [];

    [SetUp]
    public void Forget() => log.Clear();

    private StateMachine<Phase, Signal> Nested(Phase initial)
    {
        var machine = new StateMachine<Phase, Signal>(initial);
        foreach (var phase in Enum.GetValues<Phase>())
            machine.Configure(phase).OnEntry(() => log.Add($"enter {phase}")).OnExit(() => log.Add($"exit {phase}"));
        machine.Configure(Phase.C).SubstateOf(Phase.B);
        machine.Configure(Phase.D).SubstateOf(Phase.B);
        return machine;
    }

    [Test]
    public void Entering_a_substate_enters_what_is_around_it_first()
    {
        var machine = Nested(Phase.A);
        machine.Configure(Phase.A).Permit(Signal.X, Phase.C);

        machine.Fire(Signal.X);

        Assert.That(log, Is.EqualTo(new[] { "exit A", "enter B", "enter C" }));
        Assert.That((machine.IsInState(Phase.B), machine.IsInState(Phase.C), machine.IsInState(Phase.D)), Is.EqualTo((true, true, false)));
    }

    [Test]
    public void Leaving_a_substate_for_outside_leaves_both()
    {
        var machine = Nested(Phase.C);
        machine.Configure(Phase.B).Permit(Signal.X, Phase.A);

        machine.Fire(Signal.X);

        Assert.That(log, Is.EqualTo(new[] { "exit C", "exit B", "enter A" }));
    }

    [Test]
    public void Between_two_substates_the_superstate_is_not_left()
    {
        var machine = Nested(Phase.C);
        machine.Configure(Phase.C).Permit(Signal.X, Phase.D);

        machine.Fire(Signal.X);

        Assert.That(log, Is.EqualTo(new[] { "exit C", "enter D" }));
    }

    [Test]
    public void A_substate_answers_before_its_superstate()
    {
        var machine = Nested(Phase.C);
        machine.Configure(Phase.B).Permit(Signal.X, Phase.A);
        machine.Configure(Phase.C).Permit(Signal.X, Phase.D);

        machine.Fire(Signal.X);

        Assert.That(machine.State, Is.EqualTo(Phase.D));
    }

    [Test]
    public void From_a_substate_to_its_superstate_only_the_substate_is_left()
    {
        var machine = Nested(Phase.C);
        machine.Configure(Phase.C).Permit(Signal.X, Phase.B);

        machine.Fire(Signal.X);

        Assert.That(log, Is.EqualTo(new[] { "exit C" }));
        Assert.That(machine.State, Is.EqualTo(Phase.B));
    }

    [Test]
    public void Reentry_of_the_superstate_leaves_both_and_enters_it_alone()
    {
        var machine = Nested(Phase.C);
        machine.Configure(Phase.B).PermitReentry(Signal.X);

        machine.Fire(Signal.X);

        Assert.That(log, Is.EqualTo(new[] { "exit C", "exit B", "enter B" }));
        Assert.That(machine.State, Is.EqualTo(Phase.B));
    }

    [Test]
    public void An_initial_transition_leads_on_into_the_substate()
    {
        var machine = Nested(Phase.A);
        machine.Configure(Phase.A).Permit(Signal.X, Phase.B);
        machine.Configure(Phase.B).InitialTransition(Phase.C);
        machine.OnTransitioned(step => log.Add($"to {step.Destination}"));
        machine.OnTransitionCompleted(step => log.Add($"done {step.Destination}"));

        machine.Fire(Signal.X);

        Assert.That(log, Is.EqualTo(new[] { "exit A", "to B", "enter B", "to C", "enter C", "done B" }));
        Assert.That(machine.State, Is.EqualTo(Phase.C));
    }

    [Test]
    public void An_initial_transition_must_lead_inside_and_stand_alone()
    {
        var machine = Nested(Phase.A);
        machine.Configure(Phase.A).Permit(Signal.X, Phase.B);

        Assert.That(() => machine.Configure(Phase.B).InitialTransition(Phase.B), Throws.ArgumentException);
        machine.Configure(Phase.B).InitialTransition(Phase.A);
        Assert.That(() => machine.Configure(Phase.B).InitialTransition(Phase.C), Throws.InvalidOperationException);
        Assert.That(() => machine.Fire(Signal.X), Throws.InvalidOperationException);
    }

    [Test]
    public void A_state_cannot_stand_inside_itself()
    {
        var machine = Nested(Phase.A);

        Assert.That(() => machine.Configure(Phase.B).SubstateOf(Phase.C), Throws.ArgumentException);
    }
}
