namespace EsimModem.Tests.Support;

/// <summary>Waits for what the kernel or another process does and does not announce.</summary>
internal static class Eventually
{
    public static async Task True(Func<bool> condition, string what)
    {
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        while (!condition())
        {
            if (clock.GetElapsedTime(start) > TimeSpan.FromSeconds(10)) Assert.Fail($"It never came true that {what}.");
            await Task.Delay(TimeSpan.FromMilliseconds(2), clock);
        }
    }
}
