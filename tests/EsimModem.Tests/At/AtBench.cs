using EsimModem.At;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.At;

/// <summary>A channel on a scripted line, past its greeting.</summary>
internal static class AtBench
{
    public static readonly AtCommand Signal = AtCommand.Ask("AT+CSQ", "+CSQ:");

    private const string Greeting = "> \\x1b\\r\n> AT\n< OK\n";

    public static void Story(string script, Func<AtChannel, Task> story, int gulp = int.MaxValue) =>
        Story(script, (channel, _, _, _) => story(channel), gulp);

    public static void Story(string script, Func<AtChannel, List<string>, TestLoop, Task> story) =>
        Story(script, (channel, told, loop, _) => story(channel, told, loop));

    /// <summary>The next command leaves as soon as the last one has its result.</summary>
    public static void BriskStory(string script, Func<AtChannel, List<string>, TestLoop, ScriptedLink, Task> story) =>
        Story(script, story, settings: new AtSettings { Gap = TimeSpan.Zero });

    public static void Story(string script, Func<AtChannel, List<string>, TestLoop, ScriptedLink, Task> story, int gulp = int.MaxValue, AtSettings? settings = null) => TestLoop.Run(async loop =>
    {
        var link = new ScriptedLink(loop.Clock, Greeting + "> AT+GREETED\n< OK\n" + script) { Gulp = gulp };
        var told = new List<string>();
        await using var channel = new AtChannel(link, loop.Clock, urc => told.Add(urc.Reboot ? urc.Line + "!" : urc.Line), settings);
        channel.Open();
        await channel.Send(new AtCommand("AT+GREETED"));
        await story(channel, told, loop, link);
        link.AssertPlayed();
    });
}
