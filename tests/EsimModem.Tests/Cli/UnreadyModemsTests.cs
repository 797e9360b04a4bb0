using EsimModem.Cli;
using EsimModem.Tests.Support;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace EsimModem.Tests.Cli;

/// <summary>What the daemon's log says of sticks that are no ports yet.</summary>
internal sealed class UnreadyModemsTests
{
    [Test]
    public void A_stick_that_plays_a_CD_is_told_once_until_it_comes_again()
    {
        using var box = new UsbBox();
        var told = new Sink();
        using var log = new LoggerConfiguration().WriteTo.Sink(told).CreateLogger();
        var unready = new UnreadyModems(box.Root, log);
        box.Device("1-1", "12d1:1f01", "HUAWEI").Face("1-1", 0, "08/06/50").Device("1-2", "12d1:14dc").Face("1-2", 0, "02/06/00");

        unready.Look();
        unready.Look();
        Assert.That(told.Lines, Has.Count.EqualTo(1), "a network card may be meant so");
        Assert.That(told.Lines[0], Does.StartWith("\"USB 1-1\": \"HUAWEI (12d1:1f01) still shows itself as a CD"));

        box.Unplug("1-1");
        unready.Look();
        box.Device("1-1", "12d1:1f01", "HUAWEI").Face("1-1", 0, "08/06/50");
        unready.Look();
        Assert.That(told.Lines, Has.Count.EqualTo(2));
    }

    private sealed class Sink : ILogEventSink
    {
        public List<string> Lines { get; } = [];

        public void Emit(LogEvent logEvent) => Lines.Add(logEvent.RenderMessage(System.Globalization.CultureInfo.InvariantCulture));
    }
}
