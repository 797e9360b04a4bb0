using EsimModem.At;

namespace EsimModem.Modems;

/// <summary>One +CUSD as the dialogue takes it, with the line as the modem printed it.</summary>
internal sealed record HeardUssd(CusdState State, string? Text, string Line, bool Malformed)
{
    public bool HasWords => !string.IsNullOrWhiteSpace(Text);

    /// <summary>The network says that the dialogue is over.</summary>
    public bool IsEnd => State is not (CusdState.NeedsReply or CusdState.OtherClient);

    /// <summary>Null when the line shows no mode.</summary>
    public static HeardUssd? Read(AtNotification notification, UssdCoder coder)
    {
        if (Cusd.Read([notification.Line], coder.Charset, coder.IsPacker) is not { } cusd)
            return null;
        coder.LearnPacking(cusd);
        return new HeardUssd(cusd.State, cusd.Text, notification.Line, cusd.Said?.Malformed is true || cusd.Truncated || notification.Truncated);
    }
}
