using EsimModem.Carriers.Yaml;
using EsimModem.Modems.Dialects;

namespace EsimModem.Config;

/// <summary>Reads the waiting times of a dialect's line.</summary>
internal static class DialectLineReader
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ShortestAnswer = TimeSpan.FromSeconds(1);

    internal static Dialect Read(MapReader outer, Dialect under)
    {
        if (outer.Set("line")?.AsMap() is not { } map)
            return under;
        var usual = under.Line;
        TimeSpan Answer(string key, TimeSpan otherwise) => map.Pause(key, otherwise, LongestAnswer, ShortestAnswer);
        TimeSpan Pause(string key, TimeSpan otherwise) => map.Pause(key, otherwise, LongestPause);
        var dialect = under with
        {
            Line = usual with
            {
                Instant = Answer("instant", usual.Instant),
                Card = Answer("card", usual.Card),
                Radio = Answer("radio", usual.Radio),
                Network = Answer("network", usual.Network),
                Prompt = Answer("prompt", usual.Prompt),
                Probe = Answer("probe", usual.Probe),
                Gap = Pause("gap", usual.Gap),
                GapAfterFailure = Pause("gapAfterFailure", usual.GapAfterFailure),
                TextPause = Pause("textPause", usual.TextPause),
                FinalPause = Pause("finalPause", usual.FinalPause),
                Silence = Pause("silence", usual.Silence),
            },
        };
        map.Close();
        return dialect;
    }
}
