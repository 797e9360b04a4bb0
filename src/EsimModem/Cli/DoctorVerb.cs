using System.Text.Json;
using EsimModem.Cli.Daemon;
using EsimModem.Cli.Doctor;
using EsimModem.Config;
using EsimModem.Serial;
using EsimModem.Serial.Health;

namespace EsimModem.Cli;

/// <summary>Looks over the box and tells, a line each, what is wrong and what to do.</summary>
internal sealed class DoctorVerb(Surroundings surroundings, string root = "") : Verb
{
    private static readonly Option Json = Option.Json with { Help = "print JSON" };

    internal override string Name => "doctor";

    internal override string Help => "what is wrong on this box, and what to do";

    internal override IReadOnlyList<Option> Options => [Option.Config, Json];

    internal override IReadOnlyList<string> Notes =>
    [
        "A line is a `fault`, which is wrong, or a `note`, which is good to know; the exit code is 1 when there is a fault.",
        "As root it also names the program that holds a port. What the running daemon has is not opened.",
    ];

    private Output Output => surroundings.Output;

    internal override async Task<int> Run(Arguments arguments)
    {
        var result = new ConfigurationReader(surroundings.Environment).Read(arguments.Value(Option.Config));
        var ports = new SystemPorts(result.Configuration.Modems, root);
        var findings = (await Look(result, ports)).OrderBy(finding => finding.Kind).ToList();
        if (arguments.Has(Json))
            Output.Out.WriteLine(JsonText.Array(findings.Select<Finding, Action<Utf8JsonWriter>>(finding => writer => Write(writer, finding))));
        else
            Show(findings, ports.Find().Count);
        return findings.Exists(finding => finding.Kind == FindingKind.Fault) ? ExitCode.Failed : ExitCode.Done;
    }

    private async Task<IReadOnlyList<Finding>> Look(ConfigurationResult result, SystemPorts ports)
    {
        var configuration = result.Configuration;
        var daemon = await DaemonCheck.Ask(configuration.State, Rights.MayAsk, surroundings.Stop);
        var service = new ServiceCheck(root, Environment.IsPrivilegedProcess);
        var devices = new UsbTree(root).Devices();
        var found = ports.Find();
        var access = daemon.IsUp ? [] : await new PortAccess(ports, surroundings.Time).Look(found, surroundings.Stop);
        return
        [
            .. ConfigurationCheck.Look(result), .. daemon.Findings,
            .. new StateCheck(configuration.State, daemon.IsUp || service.IsInstalled, DiskFacts.Of).Look(), .. EngineCheck.Look(),
            .. new PortNames(root, ports).Look(configuration.Modems), .. access, .. new Rivals(root).Look(devices),
            .. new UsbModes(root).Look(devices), .. UsbPower.Look(devices), .. PortRoles.Look(devices, [.. found.Where(ports.IsChosen).Select(port => Path.GetFileName(port.Name))]), .. UsbTwins.Look(devices, configuration.Modems),
            .. ClockCheck.OfThisBox(surroundings.Time.GetUtcNow()).Look(), .. service.Look(),
        ];
    }

    private void Show(List<Finding> findings, int ports)
    {
        foreach (var finding in findings)
            Output.Out.WriteLine($"{Paint(finding.Kind)}  {PlainText.Line(finding.What)}: {PlainText.Line(finding.Sentence)}");
        var faults = findings.Count(finding => finding.Kind == FindingKind.Fault);
        Output.Out.WriteLine(faults == 0
            ? $"Nothing found wrong: {Counted.Of(ports, "port")}, {Counted.Of(findings.Count, "note")}."
            : $"{Counted.Of(faults, "fault")}, {Counted.Of(findings.Count - faults, "note")}, {Counted.Of(ports, "port")}.");
    }

    private string Paint(FindingKind kind) => kind == FindingKind.Fault ? Output.Paint("fault", Cli.Paint.Red) : Output.Paint("note ", Cli.Paint.Dim);

    private static void Write(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("severity", finding.Kind == FindingKind.Fault ? "fault" : "note");
        writer.WriteString("what", finding.What);
        writer.WriteString("text", finding.Sentence);
        writer.WriteEndObject();
    }
}
