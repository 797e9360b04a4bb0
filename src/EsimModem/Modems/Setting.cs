using EsimModem.At;

namespace EsimModem.Modems;

/// <summary>A command that only sets something: doing it twice does no harm, and silence is no answer to it.</summary>
internal static class Setting
{
    /// <summary>Sent once more where the modem says neither yes nor no; its own no is <see cref="AtReply.Failed"/>.</summary>
    public static async Task<AtReply> Set(this AtChannel line, string command, AnswerShape shape = AnswerShape.None, Patience patience = Patience.Instant)
    {
        var setting = new AtCommand(command, shape, patience);
        var reply = await line.Send(setting);
        return reply.Final is FinalKind.TimedOut or FinalKind.Missing ? await line.Send(setting) : reply;
    }
}
