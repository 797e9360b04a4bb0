namespace EsimModem.Tests.Support;

/// <summary>Ends a wait that would hang the whole run.</summary>
internal static class Patience
{
    public static CancellationToken Ten() => new CancellationTokenSource(TimeSpan.FromSeconds(10), TimeProvider.System).Token;
}
