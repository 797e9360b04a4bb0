using System.Text.Json;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Cli;

/// <summary>Digits from a trace, shown to a person.</summary>
internal sealed class DecodeVerbTests
{
    private const string Incoming = "07917710000000F1440B917710214365F70008621102210000020C050003070301003100310031";

    [Test]
    public async Task A_message_is_shown_field_by_field()
    {
        var run = await CliRun.Of("decode", "sms", Incoming);
        Assert.That(run.ExitCode, Is.Zero, run.Err);
        Assert.That(run.Out, Does.Contain("  from            +77011234567 (international)\n").And.EndsWith("  text            111\n"));
    }

    [Test]
    public async Task Digits_may_come_in_groups_or_by_standard_input()
    {
        var grouped = await CliRun.Of("decode", "sms", Incoming[..20], Incoming[20..]);
        var piped = await CliRun.Of(new Dictionary<string, string>(), Incoming[..20] + "\n" + Incoming[20..] + "\n", "decode", "sms", "-");
        Assert.That((grouped.ExitCode, grouped.Out), Is.EqualTo((piped.ExitCode, piped.Out)).And.EqualTo((0, piped.Out)));
    }

    [Test]
    public async Task A_broken_message_shows_what_stands_before_the_break_and_fails()
    {
        var run = await CliRun.Of("decode", "deliver", Incoming[..30]);
        Assert.That((run.ExitCode, run.Err), Is.EqualTo((1, "The message breaks at its address: it ends before the address does; copy all of its digits.\n")));
        Assert.That(run.Out, Does.Contain("+77010000001").And.Not.Contain("from"));
        var json = await CliRun.Of("decode", "deliver", "--json", Incoming[..30]);
        var told = JsonDocument.Parse(json.Out).RootElement;
        Assert.That((json.ExitCode, told.GetProperty("fault").GetString() + "\n"), Is.EqualTo((1, run.Err)));
        Assert.That(told.GetProperty("fields")[1].GetProperty("meaning").GetString(), Is.EqualTo("+77010000001 (international)"));
    }

    [Test]
    public async Task A_whole_CUSD_line_brings_its_own_coding()
    {
        var run = await CliRun.Of("decode", "ussd", "+CUSD: 1,\"04110430043B0430043D0441\",72");
        Assert.That(run.Out, Does.StartWith("  mode        1, the network waits for a reply\n").And.Contain("0x48, UCS-2 text").And.EndsWith("  text        Баланс\n"));
        var open = await CliRun.Of("decode", "ussd", "+CUSD: 0,\"Balance");
        Assert.That((open.ExitCode, open.Err), Is.EqualTo((1, "The text breaks off: its closing quotation mark is missing; copy the whole line.\n")));
        Assert.That((await CliRun.Of("decode", "ussd", "+CUSD:")).ExitCode, Is.EqualTo(1));
        Assert.That((await CliRun.Of("decode", "ussd", "+CUSD: 2")).Out, Does.Contain("text  none"));
    }

    [Test]
    public async Task A_packed_string_is_read_by_the_coding_that_is_said()
    {
        var run = await CliRun.Of("decode", "ussd", "--dcs", "15", "C834888E2ECBCB");
        Assert.That(run.Out, Does.Contain("coding      0x0F, 7-bit text").And.Contain("packed"), run.Err);
    }

    [TestCase("There is no kind \"delivr\"; did you mean \"deliver\"?", "decode", "delivr", "00")]
    [TestCase("There is no kind \"xyzzy\"; say one of sms, deliver, submit, report, ussd, dcs, cbs.", "decode", "xyzzy", "00")]
    [TestCase("Use it so: esim-modem decode KIND HEX|- [--no-centre] [--dcs N] [--charset NAME] [--json].", "decode", "sms")]
    public async Task Wrong_use_is_told(string sentence, params string[] typed)
    {
        var run = await CliRun.Of(typed);
        Assert.That((run.ExitCode, run.Err), Is.EqualTo((2, sentence + "\n")));
    }

    [Test]
    public async Task Help_lists_the_kinds()
    {
        var run = await CliRun.Of("decode", "--help");
        Assert.That(run.Out, Does.Contain("  submit   a message to be sent\n").And.Contain("  cbs      ").And.Contain("--dcs N"));
    }
}
