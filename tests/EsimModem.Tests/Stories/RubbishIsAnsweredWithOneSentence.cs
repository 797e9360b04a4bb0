using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>Whatever is wrong with box or file: one sentence with the remedy, the right exit code, nothing lost.</summary>
[Category("Process")]
public class RubbishIsAnsweredWithOneSentence
{
    private string _folder = "";

    [SetUp]
    public void Folder() => _folder = Directory.CreateTempSubdirectory("esim-").FullName;

    [TearDown]
    public void Away() => Directory.Delete(_folder, recursive: true);

    [TestCase("modms: []", ":3:1:", "modems")]
    [TestCase("spending: { perSim: [12000 / 30d] }", ":3:", "KZT")]
    [TestCase("renewals: on", ":3:", "spending")]
    [TestCase("listen: 0.0.0.0:8476", ":3:", "token")]
    [TestCase("check: { every: 1s }", ":3:", "5s")]
    public async Task A_fault_in_the_file_is_told_with_its_place(string line, string place, string word)
    {
        var file = Write(line);
        foreach (var verb in new[] { "check", "run" })
        {
            var (code, printed) = await Executable.Run(verb, "--config", file);
            Assert.Multiple(() =>
            {
                Assert.That(code, Is.EqualTo(2), $"{verb}: {printed}");
                Assert.That(printed, Does.Contain(file + place).And.Contain(word), verb);
                Assert.That(printed, Does.Not.Contain("   at "), "no stack trace");
            });
        }
    }

    [Test]
    public async Task A_state_folder_that_is_no_folder()
    {
        File.WriteAllText(Path.Combine(_folder, "state"), "I am a file");
        var (code, printed) = await Executable.Run("run", "--config", Write());
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(2), printed);
            Assert.That(printed, Does.Contain(Path.Combine(_folder, "state")).And.Not.Contain("   at "));
            Assert.That(File.ReadAllText(Path.Combine(_folder, "state")), Is.EqualTo("I am a file"));
        });
    }

    [Test]
    public async Task A_damaged_book_is_set_aside_as_it_is_and_everything_holds()
    {
        var state = Directory.CreateDirectory(Path.Combine(_folder, "state")).FullName;
        var rubbish = Enumerable.Range(0, 20_000).Select(i => (byte)(i * 31)).ToArray();
        File.WriteAllBytes(Path.Combine(state, "book.db"), rubbish);
        await using var daemon = Executable.Start("run", "--config", Write());
        using var api = new Api(Path.Combine(state, "api.sock"));
        var bank = await Until.Seen("the bank on its new book", TimeSpan.FromSeconds(60), async () => daemon.HasEnded ? throw new AssertionException(daemon.Printed) : await api.Get("bank") is { } one && (bool)one["ready"]! ? one : null);
        var alert = (await api.Items("alerts")).Single(one => (string)one!["what"]! == "book");
        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllBytes(Directory.GetFiles(state, "book.db.damaged-*").Single()), Is.EqualTo(rubbish), "never overwritten");
            Assert.That((string)bank["hold"]!["why"]!, Does.Contain("damaged"));
            Assert.That((string)alert!["severity"]!, Is.EqualTo("critical"));
            Assert.That((string)alert["remedy"]!, Does.Contain("release all"));
        });
        Assert.That(await daemon.Interrupt(), Is.Zero, daemon.Printed);
        Assert.That(daemon.Printed, Does.Contain("set aside").And.Not.Contain("   at "));
    }

    [Test]
    public async Task A_second_daemon_on_the_same_state_folder()
    {
        var file = Write();
        await using var first = Executable.Start("run", "--config", file);
        await Until.Seen("the first daemon", TimeSpan.FromSeconds(60), () => Task.FromResult(File.Exists(Path.Combine(_folder, "state", "api.sock")) ? "up" : first.HasEnded ? throw new AssertionException(first.Printed) : null));
        var (code, printed) = await Executable.Run("run", "--config", file);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1).Or.EqualTo(2));
            Assert.That(printed, Does.Contain(Path.Combine(_folder, "state")).And.Not.Contain("   at "));
            Assert.That(first.HasEnded, Is.False, first.Printed);
        });
        Assert.That(await first.Interrupt(), Is.Zero);
    }

    [Test]
    public async Task An_unreachable_port_is_told_and_the_daemon_goes_on()
    {
        await using var daemon = Executable.Start("run", "--config", Write("modems: [{ port: tcp://127.0.0.1:9 }, { port: /dev/does-not-exist }]"));
        using var api = new Api(Path.Combine(_folder, "state", "api.sock"));
        var modem = await Until.Seen("the trouble in the list of modems", TimeSpan.FromSeconds(60), async () =>
            (await api.Items("modems")).FirstOrDefault(modem => (string)modem!["state"]! == "failed"));
        Assert.That((string)modem["faults"]![0]!, Does.Contain("127.0.0.1:9"));
        Assert.That(await daemon.Interrupt(), Is.Zero, daemon.Printed);
    }

    [Test]
    public async Task Without_a_daemon_the_verbs_that_need_one_say_so()
    {
        foreach (var verb in new[] { new[] { "status" }, ["ask", "1234", "*100#"], ["hold", "all"], ["release", "all"], ["renew", "1234"] })
        {
            var (code, printed) = await Executable.Run([.. verb, "--config", Write()]);
            Assert.That(code, Is.EqualTo(3), $"{verb[0]}: {printed}");
            Assert.That(printed.Split('\n'), Has.Length.EqualTo(1), printed);
        }
    }

    [Test]
    public async Task An_unknown_verb_and_an_unknown_option_are_wrong_use()
    {
        Assert.That((await Executable.Run("renwe")).Code, Is.EqualTo(2));
        Assert.That((await Executable.Run("status", "--colour")).Code, Is.EqualTo(2));
    }

    private string Write(string line = "bank: test")
    {
        var file = Path.Combine(_folder, "esim-modem.yaml");
        var carriers = Directory.CreateDirectory(Path.Combine(_folder, "carriers.d")).FullName;
        File.WriteAllText(file, $"state: {_folder}/state\ncarriers: {carriers}\n{line}\n{(line.StartsWith("listen", StringComparison.Ordinal) ? "" : "listen: off\n")}");
        return file;
    }
}
