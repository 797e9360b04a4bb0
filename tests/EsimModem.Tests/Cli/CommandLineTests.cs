using EsimModem.Cli;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Cli;

/// <summary>Finding the verb that was meant, and saying so where none was.</summary>
internal sealed class CommandLineTests
{
    [Test]
    public async Task Nothing_typed_shows_the_verbs_and_is_wrong_use()
    {
        var run = await CliRun.Of();
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.WrongUse));
        Assert.That(run.Err, Does.Contain("status"));
    }

    [TestCase("--help"), TestCase("-h"), TestCase("help")]
    public async Task Help_lists_every_verb_and_marks_those_not_built(string word)
    {
        var run = await CliRun.Of(word);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done));
        Assert.That(run.Out.Split('\n'), Has.Some.Matches("^  vouchers add .*\\(not yet\\)$"));
        Assert.That(run.Out.Split('\n'), Has.Some.Matches("^  hold SIM\\|all .*(?<!not yet\\))$"));
    }

    [TestCase("ask", "--help"), TestCase("help", "ask"), TestCase("ask", "1234", "-h")]
    public async Task Help_on_a_verb_tells_its_options(params string[] typed)
    {
        var run = await CliRun.Of(typed);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done));
        Assert.That(run.Out, Does.StartWith("esim-modem ask SIM [CODE]").And.Contain("--reply TEXT"));
    }

    [Test]
    public async Task A_mistyped_verb_is_answered_with_the_one_meant()
    {
        var run = await CliRun.Of("stauts");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.WrongUse));
        Assert.That(run.Err, Is.EqualTo("There is no verb \"stauts\"; did you mean \"status\"?\n"));
    }

    [Test]
    public async Task Half_of_a_two_word_verb_names_the_other_halves()
    {
        var run = await CliRun.Of("vouchers");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.WrongUse));
        Assert.That(run.Err, Is.EqualTo("\"vouchers\" needs one of: add, list.\n"));
    }

    [Test]
    public async Task A_verb_that_is_not_built_says_so_whatever_it_is_given()
    {
        var run = await CliRun.Of("vouchers", "list", "1234", "--from", "2026-01-01");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Failed));
        Assert.That(run.Err, Is.EqualTo("\"vouchers list\" is not built yet; see README, 'Not yet'.\n"));
        Assert.That(run.Out, Is.Empty);
    }

    [TestCase("run"), TestCase("check"), TestCase("status"), TestCase("ask"), TestCase("renew"), TestCase("hold"), TestCase("release")]
    [TestCase("resolve"), TestCase("sims import"), TestCase("sims release"), TestCase("sims adopt"), TestCase("history"), TestCase("receipts")]
    [TestCase("statement"), TestCase("sms list"), TestCase("sms read"), TestCase("sms send"), TestCase("vouchers add"), TestCase("vouchers list")]
    [TestCase("tasks list"), TestCase("tasks take"), TestCase("tasks done"), TestCase("alerts list"), TestCase("alerts ack"), TestCase("backup sim")]
    [TestCase("backup book"), TestCase("read"), TestCase("decode"), TestCase("talk"), TestCase("replay"), TestCase("rehearse"), TestCase("simulate")]
    [TestCase("doctor"), TestCase("carriers list"), TestCase("carriers test"), TestCase("demo")]
    public async Task Every_promised_verb_is_known(string verb)
    {
        var run = await CliRun.Of([.. verb.Split(' '), "--help"]);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done));
        Assert.That(run.Out, Does.StartWith($"esim-modem {verb}"));
    }
}
