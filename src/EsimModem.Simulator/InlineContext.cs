namespace EsimModem.Simulator;

/// <summary>Goes on at once on the thread that brings the news: for a bank without a loop, so that nothing wanders to the pool.</summary>
internal sealed class InlineContext : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            d(state);
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    public override SynchronizationContext CreateCopy() => this;
}
