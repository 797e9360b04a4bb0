using System.Text.Json.Nodes;

namespace EsimModem.Tests.Support;

/// <summary>Persons who press "renew" for every card whose daemon means to wait, for as long as that daemon lives.</summary>
internal sealed class Persons(Api api)
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(500);
    private readonly Dictionary<string, Task> _pressing = [];

    public async Task Watch()
    {
        while (await Lives(Look)) await Task.Delay(Breath, TimeProvider.System);
        await Task.WhenAll(_pressing.Values);
    }

    private async Task Look()
    {
        foreach (var sim in await api.Items("sims"))
        {
            var iccid = (string)sim!["iccid"]!;
            if ((string)sim["next"]!["step"]! is not ("wait" or "remind") || _pressing.GetValueOrDefault(iccid) is { IsCompleted: false }) continue;
            _pressing[iccid] = Lives(() => Press(iccid));
        }
    }

    private async Task Press(string iccid) => await api.Post($"sims/{iccid}/renew", new JsonObject { ["confirm"] = true });

    /// <summary>False when the daemon died under it.</summary>
    private static async Task<bool> Lives(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            return false;
        }
    }
}
