using EsimModem.At;
using EsimModem.Modems.Answers;

namespace EsimModem.Modems;

/// <summary>Makes a modem announce messages (+CNMI, 3GPP 27.005 section 3.4.1).</summary>
internal static class MessageNotices
{
    /// <summary>Tries the settings downwards, and asks back: many say OK and keep another one. False means that nothing will be announced.</summary>
    public static async Task<bool> Set(AtChannel line, IReadOnlyList<string> tried)
    {
        foreach (var notice in tried)
        {
            if (!(await line.Send(new AtCommand($"AT+CNMI={notice}"))).Ok)
                continue;
            if (NoticeSettings.Read((await line.Send(AtCommand.Ask("AT+CNMI?", "+CNMI:"))).Lines) is { Mode: > 0, Messages: > 0 })
                return true;
        }

        return false;
    }
}
