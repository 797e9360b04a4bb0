using EsimModem.Alerts;
using EsimModem.Bank;
using EsimModem.Carriers;
using EsimModem.Config;
using EsimModem.Modems;
using EsimModem.Serial;
using EsimModem.Store;
using EsimModem.Tests.Bench;
using EsimModem.Tests.Support;
using Serilog.Core;

namespace EsimModem.Tests.Stories;

/// <summary>However many ports a stick shows, one worker drives it: two would take each other's answers.</summary>
internal sealed class AStickIsServedAtOnePort
{
    [Test]
    public async Task Of_a_stick_that_nobody_knows_the_port_with_the_modem_is_found_and_the_others_are_left_alone()
    {
        using var box = new UsbBox();
        using Pty positions = new(), silent = new();
        positions.Say("$GPGGA,120000.0,5108.00,N\r\n");

        await using var bank = await BenchBank.Open(1, folder =>
        {
            var modem = File.ResolveLinkTarget(Path.Combine(folder, "modem0"), returnFinalTarget: true)!.FullName;
            box.Device("1-1", "1234:5678").Face("1-1", 0, tty: "ttyUSB0", leadsTo: positions.Name).Face("1-1", 1, tty: "ttyUSB1", leadsTo: modem).Face("1-1", 2, tty: "ttyUSB2", leadsTo: silent.Name);
            return new SystemPorts([new("/dev/ttyUSB*")], box.Root, TimeProvider.System);
        });

        var modems = await bank.On(() => bank.Bank.Modems());
        Assert.That(modems.Select(modem => (Path.GetFileName(modem.Port), modem.Imei is not null)), Is.EqualTo(new[] { ("pci-0:1-1:1.1-port0", true) }));
        Assert.That(positions.IsHeard() || silent.IsHeard(), Is.False);
    }

    [Test]
    public async Task Two_ports_that_the_owner_named_and_that_are_one_modem_get_one_worker()
    {
        using var folder = new PortFolder();
        using var loop = new BankLoop();
        using CancellationTokenSource stop = new(), end = new();
        var thread = new Thread(() => loop.Run(end.Token)) { IsBackground = true };
        thread.Start();
        var bank = await loop.Ask(() =>
        {
            var book = Book.Open(new BookOptions(folder.Path), TimeProvider.System);
            return new EsimModem.Bank.Bank(loop, new OneStick(), book, CarrierBook.Read([], [], new EsimModem.Carriers.Yaml.Faults()), new BankSettings { Modems = new ModemSettings { Families = DialectFolder.BuiltIn } },
                TimeProvider.System, new ClockProof(TimeProvider.System, true, default), new AlertBoard(Logger.None, TimeProvider.System), Logger.None);
        });
        var running = loop.Ask(async () =>
        {
            await bank.Run(stop.Token);
            return true;
        });

        var modems = await Until.Seen("one modem and one refusal", TimeSpan.FromSeconds(60), async () =>
            await loop.Ask(() => bank.Modems()) is var seen && seen.Count(modem => modem.Iccid is not null) == 1 && seen.Any(modem => modem.Faults.Count > 0) ? seen : null);

        loop.Post(_ => stop.Cancel(), null);
        await running;
        await loop.Ask(async () =>
        {
            await bank.Ledger.DisposeAsync();
            return true;
        });
        end.Cancel();
        thread.Join();
        Assert.That(modems.SelectMany(modem => modem.Faults).Single(), Does.Match("^The ports ttyACM[01] and ttyACM[01] are one modem: remove one of them under `modems:`.$"));
    }

    /// <summary>A stick with two ports that both take commands.</summary>
    private sealed class OneStick : IPorts
    {
        public TimeSpan LookAgain => TimeSpan.FromMinutes(1);
        public event Action? Changed { add { } remove { } }
        public IReadOnlyList<FoundPort> Find() => [new("ttyACM0", "a", 0) { Device = "1-1#5" }, new("ttyACM1", "b", 0) { Device = "1-1#5" }];
        public ValueTask<Stream> Open(FoundPort port, CancellationToken stop) => ValueTask.FromResult<Stream>(new AnsweringLine("", AnswerTo));
    }

    /// <summary>Most commands are answered with nothing but OK.</summary>
    private static string AnswerTo(string words) => words.Trim('\e', '\r') switch
    {
        "" => "",
        "AT+CGSN" => "\r\n860123456789012\r\n\r\nOK\r\n",
        "AT+CPIN?" => "\r\n+CPIN: READY\r\n\r\nOK\r\n",
        "AT+CCID" or "AT+CCID?" => "\r\n+CCID: 8999701000000000018\r\n\r\nOK\r\n",
        "AT+CIMI" => "\r\n401011234567890\r\n\r\nOK\r\n",
        "AT+CREG?" => "\r\n+CREG: 1,1\r\n\r\nOK\r\n",
        _ => "\r\nOK\r\n",
    };
}
