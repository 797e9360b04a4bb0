using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using EsimModem.Simulator;

namespace EsimModem.Tests.Simulator;

/// <summary>The bank on real ptys, in real time: each wait ends with what it waits for.</summary>
internal sealed class PtyBankTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("ptys").FullName;

    [TearDown]
    public void DropFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void A_host_finds_eight_modems_and_each_answers()
    {
        using var ptys = Serve(new BankPlan());
        for (var i = 0; i < 8; i++)
        {
            using var port = Open(ptys.PortOf(i));
            Assert.That(Talk(port, "AT+CGSN\r", "OK\r\n"), Does.Contain(ptys.Ask(bank => bank.Modems[i].Imei)));
        }
    }

    [Test]
    public void A_modem_pulled_out_ends_its_port_and_comes_back_under_another_name()
    {
        using var ptys = Serve(new BankPlan());
        using var port = Open(ptys.PortOf(3));
        Talk(port, "AT\r", "OK\r\n");
        ptys.Unplug(3);
        Assert.That(File.Exists(Path.Combine(folder, "modem3")), Is.False);
        Assert.That(IsDead(port), Is.True);
        ptys.Replug(3, "modem9");
        using var again = Open(Path.Combine(folder, "modem9"));
        again.Write("AT\r"u8);
        Assert.That(Listen(again, "CPIN: READY"), Does.Contain("+CPIN: READY"));
        Assert.That(Talk(again, "AT+CGSN\r", "OK\r\n"), Does.Contain(ptys.Ask(bank => bank.Modems[3].Imei)));
    }

    [Test]
    public void A_port_can_be_closed_and_opened_again_and_the_modem_remembers()
    {
        using var ptys = Serve(new BankPlan());
        for (var i = 0; i < 20; i++)
        {
            using var port = Open(ptys.PortOf(3));
            Assert.That(Talk(port, i == 0 ? "ATE0+CMGF=1\r" : "AT+CMGF?\r", "OK\r\n"), Does.Contain(i == 0 ? "OK" : "\r\n+CMGF: 1\r\n"));
        }
    }

    [Test]
    public void The_links_are_gone_when_the_bank_is()
    {
        var ptys = Serve(new BankPlan(3));
        Assert.That(Names(), Is.EqualTo(["control", "modem0", "modem1", "modem2"]));
        ptys.Dispose();
        Assert.That(Names(), Is.Empty);
    }

    [Test]
    public void Two_banks_do_not_serve_one_folder()
    {
        using var ptys = Serve(new BankPlan(1));
        Assert.That(() => Serve(new BankPlan(1)), Throws.InstanceOf<IOException>().With.Message.Contains("stop it, or choose another folder"));
        using var port = Open(ptys.PortOf(0));
        Assert.That(Talk(port, "AT\r", "OK\r\n"), Does.Contain("OK"));
    }

    [Test]
    public void A_link_left_by_a_bank_that_was_killed_is_replaced_and_a_file_of_that_name_is_not()
    {
        File.CreateSymbolicLink(Path.Combine(folder, "modem0"), "/dev/pts/99999");
        using (var ptys = Serve(new BankPlan(1)))
        using (var port = Open(ptys.PortOf(0)))
            Assert.That(Talk(port, "AT\r", "OK\r\n"), Does.Contain("OK"));
        File.WriteAllText(Path.Combine(folder, "modem0"), "precious");
        Assert.That(() => Serve(new BankPlan(1)), Throws.InstanceOf<IOException>());
        Assert.That(File.ReadAllText(Path.Combine(folder, "modem0")), Is.EqualTo("precious"));
    }

    [Test]
    public void Sixty_four_quiet_modems_burn_nothing()
    {
        using var ptys = Serve(new BankPlan(64));
        var ports = Enumerable.Range(0, 64).Select(i => Open(ptys.PortOf(i))).ToList();
        foreach (var port in ports)
            Talk(port, "ATE0^CURC=0\r", "\r\n(OK|ERROR)\r\n");
        ports.ForEach(port => port.Dispose());
        using var stirred = new ManualResetEvent(false);
        ptys.Do(bank => bank.Ledger.Written = _ => stirred.Set());
        var before = Wakings();
        Assert.That(stirred.WaitOne(500), Is.False);
        var wakings = Wakings().Sum(thread => thread.Value - before[thread.Key]);
        TestContext.Out.WriteLine($"64 quiet modems on ptys: the simulator's {before.Count} threads woke {wakings} times in half a second");
        Assert.That(before, Has.Count.EqualTo(2));
        Assert.That(wakings, Is.LessThanOrEqualTo(4));
    }

    [Test]
    public void A_bank_is_driven_through_its_socket()
    {
        using var ptys = Serve(new BankPlan());
        using var control = new Control(Path.Combine(folder, "control"));
        var cards = control.Say("cards").GetProperty("cards");
        Assert.That(cards.GetArrayLength(), Is.EqualTo(8));
        var iccid = cards[6].GetProperty("iccid").GetString();
        Assert.That(control.Say($"balance {iccid}").GetProperty("balance").GetString(), Is.EqualTo("450.00"));
        Assert.That(control.Say($"topup {iccid} 1000").GetProperty("balance").GetString(), Is.EqualTo("1450.00"));
        Assert.That(control.Say($"charges {iccid}").GetProperty("count").GetInt32(), Is.Zero);
        Assert.That(control.Say("ledger").GetProperty("entries").GetArrayLength(), Is.EqualTo(9));
        Assert.That(control.Say("unplug 3").GetProperty("ok").GetBoolean(), Is.True);
        Assert.That(Names(), Does.Not.Contain("modem3"));
        Assert.That(control.Say("replug 3 modem9").GetProperty("ok").GetBoolean(), Is.True);
        Assert.That(Names(), Does.Contain("modem9"));
        Assert.That(control.Say("pull-card 2").GetProperty("iccid").GetString(), Is.EqualTo(cards[2].GetProperty("iccid").GetString()));
        Assert.That(control.Say("modems").GetProperty("modems")[2].GetProperty("iccid").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [TestCase("")]
    [TestCase("dance")]
    [TestCase("unplug")]
    [TestCase("unplug 99")]
    [TestCase("unplug x")]
    [TestCase("balance 123")]
    [TestCase("inject 0 earthquake")]
    public void A_wrong_command_is_answered_with_a_sentence_and_changes_nothing(string command)
    {
        using var ptys = Serve(new BankPlan(1));
        using var control = new Control(Path.Combine(folder, "control"));
        var answer = control.Say(command);
        Assert.That(answer.GetProperty("ok").GetBoolean(), Is.False);
        Assert.That(answer.GetProperty("error").GetString(), Is.Not.Empty);
    }

    [Test]
    public void A_reply_lost_by_command_is_charged_at_the_carrier()
    {
        using var ptys = Serve(new BankPlan { Cards = [new("tele2-kz")], BookingMost = TimeSpan.FromSeconds(5) });
        using var control = new Control(Path.Combine(folder, "control"));
        using var port = Open(ptys.PortOf(0));
        Talk(port, "AT+CUSD=1,\"*200#\",15\r", "0\\. Back\",15\r\n");
        Talk(port, "AT+CUSD=1,\"1\",15\r", "2\\. No\",15\r\n");
        control.Say("lose-reply 0");
        using var charged = new ManualResetEventSlim();
        ptys.Do(bank => bank.Ledger.Written = entry => Set(charged, entry.Amount < 0));
        Talk(port, "AT+CUSD=1,\"1\",15\r", "OK\r\n");
        Assert.That(charged.Wait(TimeSpan.FromSeconds(60)), Is.True);
        var charges = control.Say($"charges {ptys.Ask(bank => bank.Cards[0].Iccid)}");
        Assert.That((charges.GetProperty("count").GetInt32(), charges.GetProperty("sum").GetString()), Is.EqualTo((1, "990.00")));
        Assert.That(control.Say("mishaps").GetProperty("mishaps")[0].GetProperty("fault").GetString(), Is.EqualTo("loseReply"));
    }

    private static void Set(ManualResetEventSlim happened, bool when)
    {
        if (when)
            happened.Set();
    }

    private PtyBank Serve(BankPlan plan) => PtyBank.Serve(SimulatedBank.Build(plan, TimeProvider.System), folder);

    private string[] Names() => [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Select(entry => entry.Name).Order()];

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);

    private static string Talk(FileStream port, string command, string pattern)
    {
        port.Write(Encoding.Latin1.GetBytes(command));
        return Listen(port, pattern);
    }

    private static string Listen(FileStream port, string pattern)
    {
        var heard = new StringBuilder();
        var buffer = new byte[256];
        while (!Regex.IsMatch(heard.ToString(), pattern))
        {
            var count = port.Read(buffer, 0, buffer.Length);
            Assert.That(count, Is.Positive, heard.ToString());
            heard.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }

        return heard.ToString();
    }

    /// <summary>How often each of the simulator's threads has been woken so far.</summary>
    private static Dictionary<string, long> Wakings()
    {
        var wakings = new Dictionary<string, long>();
        foreach (var status in Directory.GetDirectories("/proc/self/task").Select(task => File.ReadAllText(Path.Combine(task, "status"))))
        {
            if (Regex.Match(status, @"^Name:\t(simulator.*)$", RegexOptions.Multiline) is { Success: true } name)
                wakings[name.Groups[1].Value] = long.Parse(Regex.Match(status, @"^voluntary_ctxt_switches:\t(\d+)", RegexOptions.Multiline).Groups[1].Value);
        }

        return wakings;
    }

    private static bool IsDead(FileStream port)
    {
        try
        {
            return port.Read(new byte[10], 0, 10) == 0;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private sealed class Control : IDisposable
    {
        private readonly Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

        public Control(string path) => socket.Connect(new UnixDomainSocketEndPoint(path));

        public JsonElement Say(string command)
        {
            socket.Send(Encoding.ASCII.GetBytes(command + "\n"));
            var heard = new List<byte>();
            var buffer = new byte[4096];
            while (heard.Count == 0 || heard[^1] != '\n')
                heard.AddRange(buffer.AsSpan(0, socket.Receive(buffer)));
            return JsonDocument.Parse(heard.ToArray()).RootElement;
        }

        public void Dispose() => socket.Dispose();
    }
}
