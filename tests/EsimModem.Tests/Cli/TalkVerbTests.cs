using EsimModem.Tests.Support;

namespace EsimModem.Tests.Cli;

/// <summary>A terminal on a port, used by a script.</summary>
internal sealed class TalkVerbTests
{
    [Test]
    public async Task Each_line_waits_for_the_result_of_the_one_before()
    {
        using var modem = new Pty();
        var run = Talk("AT\nATI\nquit\nAT+NEVER\n", modem.Name);
        Assert.That(modem.Hear(3), Is.EqualTo("AT\r"));
        Assert.That(modem.IsHeard(300), Is.False, "nothing more before the result");
        modem.Say("\r\nOK\r\n");
        Assert.That(modem.Hear(4), Is.EqualTo("ATI\r"));
        modem.Say("\r\nAcme\x01\r\n\r\nERROR\r\n");
        var ended = await run;
        Assert.That((ended.ExitCode, ended.Out, ended.Err), Is.EqualTo((0, "OK\nAcme\\x01\nERROR\n", "")));
        Assert.That(modem.IsHeard(), Is.False, "quit ends");
    }

    [Test]
    public async Task A_message_is_sent_at_its_prompt_and_the_conversation_is_written_down_masked()
    {
        using var folder = new PortFolder();
        var trace = Path.Combine(folder.Path, "talk.txt");
        using var modem = new Pty();
        var run = Talk("AT+CMGS=\"+77011234567\"\nhello^Z\n", modem.Name, "--trace", trace);
        modem.Hear("AT+CMGS=\"+77011234567\"\r".Length);
        modem.Say("\r\n> ");
        Assert.That(modem.Hear(6), Is.EqualTo("hello\x1a"));
        modem.Say("\r\n+CMGS: 5\r\n\r\nOK\r\n");
        Assert.That((await run).ExitCode, Is.Zero);
        var written = File.ReadAllLines(trace);
        Assert.That(written[0], Does.StartWith($"# opened {modem.Name} at "));
        Assert.That(written.Where(line => line[0] is '>' or '<'), Is.EqualTo(new[] { "> AT+CMGS=\"+77011000067\"", "< \\r\\n>\\x20", "> hello\\x1a", "< +CMGS: 5", "< OK" }));
    }

    [Test]
    public async Task A_line_without_a_result_is_told_and_the_rest_is_sent_all_the_same()
    {
        using var modem = new Pty();
        var run = Talk("AT\n^[\nATZ\n", modem.Name, "--wait", "1s");
        modem.Hear(3);
        Assert.That(modem.Hear(5), Is.EqualTo("\u001bATZ\r"));
        modem.Say("\r\nOK\r\n");
        var ended = await run;
        Assert.That((ended.ExitCode, ended.Err), Is.EqualTo((1, "No result came for \"AT\" within 1 s; --wait gives it longer.\n")));
    }

    [Test]
    public async Task A_pulled_modem_ends_it_with_a_sentence()
    {
        var modem = new Pty();
        var run = Talk("AT\n", modem.Name);
        modem.Hear(3);
        modem.Dispose();
        var ended = await run;
        Assert.That((ended.ExitCode, ended.Err), Is.EqualTo((1, ended.Err)));
        Assert.That(ended.Err, Does.StartWith("The line has ended (").And.Not.Contain("   at "));
    }

    [Test]
    public async Task A_port_that_another_program_has_is_told_as_the_daemon_tells_it()
    {
        using var modem = new Pty();
        using var other = System.Diagnostics.Process.Start("flock", ["--no-fork", modem.Name, "sleep", "60"]);
        await Eventually.True(() => EsimModem.Serial.PortHolder.NameOf(other.Id) == "sleep", "the other program has the port");
        var ended = await Talk("", modem.Name);
        other.Kill();
        Assert.That((ended.ExitCode, ended.Err), Is.EqualTo((1, $"The port {modem.Name} is held by sleep (process {other.Id}): end that program.\n")));
    }

    [Test]
    public async Task What_cannot_be_opened_or_written_is_told()
    {
        Assert.That((await Talk("", "/dev/ttyNOWHERE")).Err, Does.StartWith("The port /dev/ttyNOWHERE is not there: "));
        Assert.That((await Talk("", "tcp://127.0.0.1:1")).Err, Does.StartWith("No serial server answers at tcp://127.0.0.1:1 "));
        using var modem = new Pty();
        var ended = await Talk("", modem.Name, "--trace", "/nowhere/at/all.txt");
        Assert.That((ended.ExitCode, ended.Err), Is.EqualTo((1, ended.Err)));
        Assert.That(ended.Err, Does.StartWith("The wire trace /nowhere/at/all.txt has stopped: ").And.EndsWith("; name a file in a folder of yours.\n"));
        Assert.That((await Talk("", modem.Name, "--wait", "soon")).ExitCode, Is.EqualTo(2));
    }

    [TestCase("AT", "AT\r"), TestCase("", "\r"), TestCase("^Z", "\x1a"), TestCase("0011AA^Z", "0011AA\x1a"), TestCase("^[", "\x1b"), TestCase("\x1a", "\x1a")]
    public void Two_keys_can_be_typed_as_two_signs(string typed, string wire) => Assert.That(EsimModem.Cli.Talk.Wire(typed), Is.EqualTo(wire));

    /// <summary>On a thread of its own: the verb runs its loop on the one that calls it.</summary>
    private static Task<CliRun> Talk(string input, string port, params string[] options)
    {
        var ended = new TaskCompletionSource<CliRun>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => ended.SetResult(CliRun.Of(new Dictionary<string, string>(), input, ["talk", port, .. options]).GetAwaiter().GetResult())).Start();
        return ended.Task;
    }
}
