using EsimModem.Serial;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Serial;

/// <summary>What comes and goes in the folders of the ports is told at once, on the loop that listens.</summary>
internal sealed class PortWatchTests
{
    [Test]
    public void A_name_that_comes_or_goes_is_told_on_the_loop()
    {
        using var folder = new PortFolder();
        Listened([$"{folder.Path}/modem*"], async told =>
        {
            File.WriteAllText(Path.Combine(folder.Path, "modem3"), "");
            await told();
            File.Delete(Path.Combine(folder.Path, "modem3"));
            await told();
        });
    }

    [Test]
    public void A_folder_that_is_not_there_yet_is_waited_for_and_then_watched_itself()
    {
        using var folder = new PortFolder();
        var inner = Path.Combine(folder.Path, "serial");
        Listened([$"{inner}/by-path/*"], async told =>
        {
            Directory.CreateDirectory(inner);
            await told();
            Directory.CreateDirectory(Path.Combine(inner, "by-path"));
            await told();
            File.WriteAllText(Path.Combine(inner, "by-path", "usb-1"), "");
            await told();
        });
    }

    [Test]
    public void A_folder_that_is_made_anew_is_watched_anew()
    {
        using var folder = new PortFolder();
        var inner = Path.Combine(folder.Path, "bank");
        Directory.CreateDirectory(inner);
        Listened([$"{folder.Path}/modem*", $"{inner}/modem*"], async told =>
        {
            Directory.Delete(inner);
            Directory.CreateDirectory(inner);
            await told();
            File.WriteAllText(Path.Combine(inner, "modem0"), "");
            await told();
        });
    }

    [Test]
    public void A_server_is_nothing_to_watch() => PumpedContext.Run(() =>
    {
        var ports = new SystemPorts([new PortSettings("tcp://127.0.0.1:3001")]);
        ports.Changed += Nothing;
        Assert.That(ports.LookAgain, Is.EqualTo(TimeSpan.FromSeconds(30)));
        ports.Changed -= Nothing;
        Assert.That(ports.LookAgain, Is.EqualTo(TimeSpan.FromSeconds(2)), "nobody listens, so nobody is told");
        return Task.CompletedTask;

        static void Nothing() { }
    });

    /// <summary>Runs the story with a wait for the next word of the ports; nothing posted for ten seconds ends it.</summary>
    private static void Listened(string[] ports, Func<Func<Task>, Task> story) => PumpedContext.Run(async () =>
    {
        var home = SynchronizationContext.Current;
        var heard = new TaskCompletionSource();
        var system = new SystemPorts([.. ports.Select(port => new PortSettings(port))]);
        system.Changed += Hear;
        await story(async () =>
        {
            await heard.Task;
            heard = new TaskCompletionSource();
        });
        system.Changed -= Hear;

        void Hear()
        {
            Assert.That(SynchronizationContext.Current, Is.SameAs(home), "it is told on the loop");
            heard.TrySetResult();
        }
    });
}
