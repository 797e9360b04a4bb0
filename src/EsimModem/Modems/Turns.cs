namespace EsimModem.Modems;

/// <summary>One piece of work at a modem after the other, in the order in which they were asked for; all of it on the loop.</summary>
internal sealed class Turns
{
    private readonly Queue<TaskCompletionSource> waiting = new();
    private bool isTaken;

    public async Task<T> Take<T>(Func<Task<T>> work)
    {
        if (isTaken)
            await InLine();
        isTaken = true;
        try
        {
            return await work();
        }
        finally
        {
            // Handed on, not set free: nobody who comes now may get in between.
            if (waiting.TryDequeue(out var next))
                next.SetResult();
            else
                isTaken = false;
        }
    }

    public Task Take(Func<Task> work) => Take(async () =>
    {
        await work();
        return true;
    });

    private Task InLine()
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.Enqueue(turn);
        return turn.Task;
    }
}
