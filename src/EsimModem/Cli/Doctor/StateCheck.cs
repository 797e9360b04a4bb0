using EsimModem.Serial.Health;

namespace EsimModem.Cli.Doctor;

/// <summary>Whether the book can be kept where it is to be: the folder is there or can be made, on a disk with room.</summary>
/// <param name="isElsewhose">A service is installed or at work, whose user the folder belongs to.</param>
internal sealed class StateCheck(string folder, bool isElsewhose, Func<string, DiskFacts> look)
{
    private const long LittleRoom = 100_000_000;
    private static readonly string[] InMemory = ["tmpfs", "ramfs"];

    public IEnumerable<Finding> Look()
    {
        var there = Standing();
        var facts = look(there);
        if (!facts.MayWrite && !isElsewhose)
            yield return Finding.Fault(folder, there == folder
                ? $"{Environment.UserName} may not write in the state folder: make it belong to the user who runs esim-modem, or name another under `state`."
                : $"the state folder is not there and {Environment.UserName} may not make it: as root `install -d -m 750 -o {Environment.UserName} {folder}`, or name another under `state`.");
        if (InMemory.Contains(facts.Format))
            yield return Finding.Fault(folder, $"the state folder lies in memory ({facts.Format}), so the book is gone after a power cut: name a folder on a disk under `state`.");
        else if (facts.Free < LittleRoom)
            yield return Finding.Fault(folder, $"only {facts.Free / 1_000_000} MB are left for the book, and nothing is sent once it cannot be written: make room.");
    }

    /// <summary>The folder, or the nearest one above it that is there.</summary>
    private string Standing()
    {
        var there = folder;
        while (!Directory.Exists(there) && Path.GetDirectoryName(there) is { } above) there = above;
        return there;
    }
}
