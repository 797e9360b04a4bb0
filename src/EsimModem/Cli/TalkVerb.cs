using EsimModem.Bank;
using EsimModem.Carriers;
using EsimModem.Serial;

namespace EsimModem.Cli;

/// <summary>A terminal on a port: what is typed goes out line by line, what comes is shown at once.</summary>
internal sealed class TalkVerb(Surroundings surroundings) : Verb
{
    private const int UsualBaud = 115_200;
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(5);
    private static readonly Option Trace = new("trace", "FILE", "write the conversation down, with numbers and PINs masked");
    private static readonly Option Wait = new("wait", "DURATION", "how long a line from a script waits for its result or a prompt, 5s unless told");
    private static readonly Option Baud = new("baud", "N", $"the speed of the port, {UsualBaud} unless told");

    internal override string Name => "talk";

    internal override string Help => "an AT terminal with the wire trace";

    internal override string WordsUsage => "PORT";

    internal override (int Least, int Most) Words => (1, 1);

    internal override IReadOnlyList<Option> Options => [Trace, Wait, Baud];

    internal override IReadOnlyList<string> Notes =>
    [
        "PORT is a tty, such as /dev/ttyUSB2, or a serial server, tcp://HOST:PORT. The daemon must not have it at that time.",
        "A line goes out with CR behind it. One that ends with ^Z (two signs) goes out with that key instead, which sends",
        "a message at its prompt; ^[ alone is the escape key, which gives the message up. Ctrl-D or `quit` ends.",
        "From a script or a pipe each line waits for the result of the one before; what has none in time is told, and the exit code is 1.",
    ];

    private Output Output => surroundings.Output;

    internal override Task<int> Run(Arguments arguments)
    {
        var baud = arguments.Number(Baud, UsualBaud, 50, 4_000_000);
        var wait = arguments.Value(Wait) is not { } text ? UsualWait
            : Duration.TryParse(text, out var most) ? most.Length : throw VerbFailure.WrongUse($"--wait takes a duration such as 30s, not \"{text}\".");
        using var loop = new BankLoop();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(surroundings.Stop);
        var talking = loop.Ask(async () =>
        {
            try { return await Talk(arguments.Words[0], baud, wait, arguments.Value(Trace)); }
            finally { loop.Post(_ => over.Cancel(), null); }
        });
        loop.Run(over.Token);
        return talking.IsCompleted ? talking : Task.FromResult(ExitCode.Done);
    }

    private async Task<int> Talk(string name, int baud, TimeSpan wait, string? trace)
    {
        var ports = new SystemPorts([new PortSettings(name, baud)]);
        try
        {
            var port = ports.Find() switch
            {
                [var only] => only,
                [] => throw PortRefusal.Missing(name, null),
                var several => throw VerbFailure.WrongUse($"{name} is {several.Count} ports; name one, such as {several[0].Name}."),
            };
            await using var line = await Opened(ports, port, trace);
            if (Output.Typed)
                Output.Err.WriteLine($"{PlainText.Line(port.Name)} listens; Ctrl-D or quit ends.");
            return await new Talk(line, Output, surroundings.Time, wait).Run(new TypedLines(Output.In, surroundings.Stop)) ? ExitCode.Done : ExitCode.Failed;
        }
        catch (PortUnavailableException e)
        {
            throw new VerbFailure(ExitCode.Failed, e.Message);
        }
    }

    private async Task<Stream> Opened(SystemPorts ports, FoundPort port, string? trace)
    {
        var line = await ports.Open(port, surroundings.Stop);
        if (trace is null)
            return line;
        var file = new TranscriptFile(trace);
        var traced = TracedPorts.Trace(line, port, file, surroundings.Time);
        if (file.Fault is not { } fault)
            return traced;
        await traced.DisposeAsync();
        throw new VerbFailure(ExitCode.Failed, $"{fault.TrimEnd('.')}; name a file in a folder of yours.");
    }
}
