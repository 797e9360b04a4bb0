using System.Text.RegularExpressions;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>Money rule 1, seen by the kernel: between the commit of <c>sending</c> and the order's first byte lies a sync of the book.</summary>
[Category("Process")]
public class TheBookIsSyncedBeforeTheWire
{
    [Test]
    public async Task The_sync_stands_between_the_commit_and_the_first_byte()
    {
        await using var box = await PtyBox.Open(modems: 1, lead: "72h");
        var trace = Path.Combine(box.Folder, "trace");
        await using (var daemon = Executable.StartUnder(["strace", "-f", "-y", "-s", "200", "-e", "trace=write,pwrite64,fsync,fdatasync", "-o", trace], "run", "--config", box.Configuration))
        {
            using var api = box.Api;
            await Until.Seen("an order that was answered", TimeSpan.FromSeconds(120), async () =>
                (await api.Items("orders?kind=renewal")).FirstOrDefault(order => (string)order!["state"]! is "accepted" or "confirmed" or "unknown"));
        }

        var calls = File.ReadAllLines(trace);
        var dial = Array.FindIndex(calls, call => IsDial(call));
        Assert.That(dial, Is.Positive, "the order's first byte is in the trace");
        var sending = Array.FindLastIndex(calls, dial, call => call.Contains("-wal>", StringComparison.Ordinal) && call.Contains("write", StringComparison.Ordinal));
        Assert.That(sending, Is.Positive, "the commit is in the trace");
        var sync = Array.FindIndex(calls, sending, dial - sending, call => Regex.IsMatch(call, @"\bf(data)?sync\(.*-wal>") );
        Assert.That(sync, Is.GreaterThan(sending).And.LessThan(dial), string.Join('\n', calls[Math.Max(0, sending - 2)..(dial + 1)]));
        Assert.That(calls[(sync + 1)..dial].Where(call => call.Contains("-wal>", StringComparison.Ordinal) && call.Contains("write", StringComparison.Ordinal)), Is.Empty, "nothing of the book is written after the sync and before the wire");
    }

    /// <summary><c>AT+CUSD=1</c> with the order's code in any of the three codings: plain, packed, UCS-2.</summary>
    private static bool IsDial(string call) => call.Contains("write(", StringComparison.Ordinal) && call.Contains("AT+CUSD=1", StringComparison.Ordinal)
        && (call.Contains("*200#", StringComparison.Ordinal) || call.Contains("2A190C3602", StringComparison.Ordinal) || call.Contains("002A0032003000300023", StringComparison.Ordinal));
}
