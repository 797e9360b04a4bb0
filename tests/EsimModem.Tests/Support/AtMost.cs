namespace EsimModem.Tests.Support;

/// <summary>Ends a wait that would hang the whole run.</summary>
internal static class AtMost
{
    public static CancellationToken TenSeconds() => new CancellationTokenSource(TimeSpan.FromSeconds(10), TimeProvider.System).Token;
}
