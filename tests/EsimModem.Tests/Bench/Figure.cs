namespace EsimModem.Tests.Bench;

/// <summary>A figure that was measured, printed so that the script finds it.</summary>
internal static class Figure
{
    /// <summary>A test run shares its machine: there each figure is held to a fifth of what is wanted.</summary>
    public const int Slack = 5;

    public static TimeSpan Since(long began) => TimeProvider.System.GetElapsedTime(began);

    public static TimeSpan Spent() => Environment.CpuUsage.TotalTime;

    public static void Tell(string what, string seen, string wanted) => TestContext.Out.WriteLine($"{what}: {seen} (wanted: {wanted})");
}
