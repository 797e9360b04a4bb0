namespace EsimModem.Tests.Support;

/// <summary>Waits for something that other processes do; a condition that does not come is a failure with the last thing seen.</summary>
internal static class Until
{
    public static async Task<T> Seen<T>(string what, TimeSpan most, Func<Task<T?>> look, Executable? daemon = null, Func<string>? told = null) where T : class
    {
        var end = TimeProvider.System.GetTimestamp() + (long)(most.TotalSeconds * TimeProvider.System.TimestampFrequency);
        Exception? last = null;
        while (TimeProvider.System.GetTimestamp() < end && daemon?.HasEnded != true)
        {
            try
            {
                if (await look() is { } seen) return seen;
            }
            catch (Exception e) when (e is HttpRequestException or IOException or System.Text.Json.JsonException)
            {
                last = e;
            }
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
        throw new AssertionException($"{what} did not come within {most.TotalSeconds:0} s. {last?.Message}\n{told?.Invoke()}\n{daemon?.Printed}");
    }
}
