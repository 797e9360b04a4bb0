namespace EsimModem.At;

/// <summary>A command in the queue, and the one who waits for its reply.</summary>
internal sealed class AtJob(AtCommand command, int boot)
{
    private readonly TaskCompletionSource<AtReply> reply = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AtCommand Command => command;

    /// <summary>In which life of the modem it was queued.</summary>
    public int Boot => boot;

    public Task<AtReply> Reply => reply.Task;

    public void Finish(AtReply with) => reply.TrySetResult(with);

    /// <summary>Ends it without a byte having left.</summary>
    public void Drop(FinalKind why) => Finish(new AtReply([], why, "") { Written = false });
}
