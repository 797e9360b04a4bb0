namespace EsimModem.Modems.Dialects;

/// <summary>A command that tells how many tries are left, and what the figures of its answer count, where the reader of all known answers is not to guess.</summary>
internal sealed record PinQuestion(string Command, PinCount[] Counts)
{
    /// <summary>The name that the answer carries: what stands between AT and the question.</summary>
    public string AnswerName => Command[2..].Split('?', '=')[0].Trim();
}
