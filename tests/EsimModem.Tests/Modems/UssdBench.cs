using EsimModem.At;
using EsimModem.Gsm;
using EsimModem.Modems;
using EsimModem.Modems.Dialects;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Modems;

/// <summary>A dialogue on a scripted line, past the modem's start.</summary>
internal sealed class UssdBench
{
    public static readonly ModemIdentity Identity = new("866758040000000", "Maker", "Model", "1.0");

    private UssdBench(TestLoop loop, ScriptedLink link, AtChannel line, UssdDialogue ussd, List<CarrierText> told, UssdForms memory) =>
        (Loop, Link, Line, Ussd, Told, Memory) = (loop, link, line, ussd, told, memory);

    public TestLoop Loop { get; }

    public ScriptedLink Link { get; }

    public AtChannel Line { get; }

    public UssdDialogue Ussd { get; }

    /// <summary>Texts that nobody asked for.</summary>
    public List<CarrierText> Told { get; }

    public UssdForms Memory { get; }

    public static void Run(string script, Func<UssdBench, Task> story, Dialect? dialect = null, UssdForms? memory = null) => TestLoop.Run(async loop =>
    {
        dialect ??= SomeModems.Families.Standard with { UssdForms = [UssdForm.Plain] };
        var charset = dialect.UssdForms[0] is UssdForm.Ucs2Hex ? "UCS2" : dialect.Charset;
        var link = new ScriptedLink(loop.Clock, $"> \\x1b\\r\n> AT\n< OK\n> AT+CSCS=\"{charset}\"\n< OK\n> AT+CSCS?\n< +CSCS: \"{charset}\"\n< OK\n{script}");
        UssdDialogue? ussd = null;
        await using var line = new AtChannel(link, loop.Clock, notification =>
        {
            if (notification.Reboot)
                ussd!.Break(UssdOutcome.Rebooted);
            else
                ussd!.Hear(notification);
        });
        line.Open();
        memory ??= new UssdForms();
        var coder = new UssdCoder(new Charset(line), memory, dialect);
        var told = new List<CarrierText>();
        ussd = new UssdDialogue(line, coder, loop.Clock, SomeModems.Settings, () => "8999702000000000001", told.Add, _ => { });
        await coder.Meet(Identity, dialect, takesPlain: false);
        await story(new UssdBench(loop, link, line, ussd, told, memory));
        link.AssertPlayed();
    });
}
