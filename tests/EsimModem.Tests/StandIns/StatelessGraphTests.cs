using Stateless;
using Stateless.Graph;
using Stateless.Reflection;

namespace EsimModem.Tests.StandIns;

/// <summary>How a machine is drawn, letter for letter.</summary>
[TestFixture]
internal sealed class StatelessGraphTests
{
    private static StateMachine<string, Signal> Example()
    {
        var machine = new StateMachine<string, Signal>("off");
        var called = machine.SetTriggerParameters<int>(Signal.Z);
        machine.Configure("off")
            .OnExit(() => { }, "wake")
            .Permit(Signal.X, "on air")
            .Ignore(Signal.Y)
            .InternalTransitionIf(Signal.Z, _ => true, () => { }, "noted");
        machine.Configure("on air")
            .OnEntry(() => { }, "greet")
            .OnEntryFrom(Signal.X, () => { }, "ring")
            .PermitIf(Signal.Y, "off", () => true, "asked")
            .PermitReentry(Signal.X);
        machine.Configure("busy")
            .SubstateOf("on air")
            .PermitDynamic(called, _ => "off", "who", new DynamicStateInfos { { "off", "nobody" }, { "on air", "a friend" } });
        return machine;
    }

    private static string Text(params string[] lines) => string.Join(Environment.NewLine, lines);

    [Test]
    public void Mermaid_shows_states_inside_states_choices_guards_and_actions()
    {
        var text = MermaidGraph.Format(Example().GetInfo(), MermaidGraphDirection.LeftToRight);

        Assert.That(text, Is.EqualTo(Text(
            "stateDiagram-v2",
            "\tdirection LR",
            "\tonair : on air",
            "\tstate onair {",
            "\t\tbusy",
            "\t}",
            "\tstate Decision1 <<choice>>",
            "\toff --> onair : X / ring",
            "\toff --> off : Z [noted]",
            "\toff --> off : Y",
            "\tonair --> off : Y [asked]",
            "\tonair --> onair : X / greet",
            "\tbusy --> Decision1 : Z",
            "\tDecision1 --> off : Z [nobody]",
            "\tDecision1 --> onair : Z [a friend]",
            "[*] --> off")));
    }

    [Test]
    public void Dot_shows_the_same()
    {
        var text = UmlDotGraph.Format(Example().GetInfo());

        Assert.That(text, Does.StartWith(Text("digraph {", "compound=true;", "node [shape=Mrecord]", "rankdir=\"LR\"", "")));
        Assert.That(text, Does.Contain(Text(
            "subgraph \"clusteron air\"", "\t{", "\tlabel = \"on air\\n----------\\nentry / greet\"", "\"busy\" [label=\"busy\"];", "}")));
        Assert.That(text, Does.Contain("\"off\" [label=\"off|exit / wake\"];"));
        Assert.That(text, Does.Contain("\"Decision1\" [shape = \"diamond\", label = \"who\"];"));
        Assert.That(text, Does.Contain("\"off\" -> \"on air\" [style=\"solid\", label=\"X / ring\"];"));
        Assert.That(text, Does.Contain("\"on air\" -> \"off\" [style=\"solid\", label=\"Y [asked]\"];"));
        Assert.That(text, Does.Contain("\"on air\" -> \"on air\" [style=\"solid\", label=\"X / greet\"];"));
        Assert.That(text, Does.EndWith(Text(" init [label=\"\", shape=point];", " init -> \"off\"[style = \"solid\"]", "}")));
    }

    [Test]
    public void A_nameless_function_is_called_so_and_a_named_one_by_its_name()
    {
        var machine = new StateMachine<Phase, Signal>(Phase.A);
        machine.Configure(Phase.A).PermitIf(Signal.X, Phase.B, () => true).PermitIf(Signal.Y, Phase.B, Always);

        var text = MermaidGraph.Format(machine.GetInfo());

        Assert.That(text, Is.EqualTo(Text("stateDiagram-v2", "\tA --> B : X [Function]", "\tA --> B : Y [Always]", "[*] --> A")));
    }

    private static bool Always() => true;

    [Test]
    public void Names_that_differ_only_in_blanks_stay_apart()
    {
        var machine = new StateMachine<string, Signal>("A A");
        machine.Configure("A A").Permit(Signal.X, "A  A");

        var text = MermaidGraph.Format(machine.GetInfo());

        Assert.That(text, Is.EqualTo(Text("stateDiagram-v2", "\tAA : A A", "\tAA_1 : A  A", "\tAA --> AA_1 : X", "[*] --> AA")));
    }

    [Test]
    public void The_start_is_where_the_machine_began_not_where_it_stands()
    {
        var machine = new StateMachine<Phase, Signal>(Phase.A);
        machine.Configure(Phase.A).Permit(Signal.X, Phase.B);
        machine.Fire(Signal.X);

        Assert.That(MermaidGraph.Format(machine.GetInfo()), Does.EndWith("[*] --> A"));
    }

    [Test]
    public void The_configuration_can_be_read_as_data()
    {
        var info = Example().GetInfo();

        var onAir = info.States.Single(state => state.ToString() == "on air");
        Assert.That(onAir.Substates.Select(state => state.ToString()), Is.EqualTo(new[] { "busy" }));
        Assert.That(onAir.FixedTransitions.Select(step => $"{step.Trigger.UnderlyingTrigger} {step.DestinationState}"), Is.EquivalentTo(new[] { "Y off", "X on air" }));
        Assert.That(info.States.Single(state => state.ToString() == "off").IgnoredTriggers.Single().Trigger.UnderlyingTrigger, Is.EqualTo(Signal.Y));
    }
}
