using EsimModem.Cli;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Cli;

/// <summary>Which daemon a verb speaks to.</summary>
internal sealed class DaemonFinderTests
{
    private ConfigFolder _folder = null!;

    [SetUp]
    public void Open() => _folder = new ConfigFolder();

    [TearDown]
    public void Close() => _folder.Dispose();

    [Test]
    public async Task The_state_folder_of_the_configuration_leads_to_its_socket()
    {
        await using var daemon = await FakeDaemon.Start();
        daemon.On("GET /sims", """{"items":[],"next":null}""");
        _folder.With("esim-modem.yaml", $"state: {daemon.State}\nthis is: being edited\n");
        var run = await CliRun.Of("status", "--config", _folder.File);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Err);
        Assert.That(daemon.Requests.Single().Authorization, Is.Null);
    }

    [Test]
    public async Task A_variable_may_name_the_state_folder()
    {
        await using var daemon = await FakeDaemon.Start();
        daemon.On("GET /sims", """{"items":[],"next":null}""");
        var run = await CliRun.Of(new Dictionary<string, string> { ["ESIMMODEM__STATE"] = daemon.State }, "", "status");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Err);
    }

    [Test]
    public async Task No_daemon_is_unreachable()
    {
        _folder.With("esim-modem.yaml", "state: .");
        var run = await CliRun.Of("hold", "all", "--config", _folder.File);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Unreachable));
        Assert.That(run.Err, Does.StartWith($"No daemon is running: {_folder.Path}/api.sock cannot be opened"));
    }

    [Test]
    public async Task A_socket_that_nobody_listens_on_is_unreachable()
    {
        using (var dead = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified))
        {
            dead.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(Path.Combine(_folder.Path, "api.sock")));
            _folder.With("esim-modem.yaml", "state: .");
            var run = await CliRun.Of("status", "--config", _folder.File);
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Unreachable));
            Assert.That(run.Err, Does.StartWith("No daemon is behind"));
        }
    }

    [Test]
    public async Task A_configuration_that_cannot_be_read_is_wrong_use()
    {
        var run = await CliRun.Of("status", "--config", _folder.File);
        Assert.That((run.ExitCode, run.Err), Is.EqualTo((2, $"{_folder.File}: there is no such file\n")));
    }

    [Test]
    public async Task Two_ways_to_name_a_daemon_are_one_too_many()
    {
        var run = await CliRun.Of("status", "--config", "a", "--server", "b");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.WrongUse));
    }
}
