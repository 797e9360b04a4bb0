using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>Killed between <c>sending</c> and the answer: the order is unknown, nothing is sent again, evidence ends it.</summary>
[Category("Process")]
public class APaidCodeIsNeverSentTwice
{
    [Test]
    public async Task Killed_after_the_order_left_and_before_the_answer_came()
    {
        await using var box = await PtyBox.Open(modems: 1, lead: "72h");
        await box.Tell("lose-reply 0");
        string iccid;
        await using (var daemon = box.Run())
        {
            using var api = box.Api;
            var order = await Until.Seen("an order on its way", TimeSpan.FromSeconds(60), async () =>
                (await api.Items("orders?kind=renewal")).FirstOrDefault(order => (string)order!["state"]! is "sending" or "unknown"), daemon);
            iccid = (string)order["iccid"]!;
            await Until.Seen("the carrier's charge", TimeSpan.FromSeconds(60), async () => await Charges(box, iccid) > 0 ? "charged" : null, daemon);
            await daemon.Kill();
        }

        await using var again = box.Run();
        using var second = box.Api;
        var doubtful = await Until.Seen("the SIM after the restart", TimeSpan.FromSeconds(60), async () => (await second.Items("sims")).FirstOrDefault(), again);
        Assert.That((string)doubtful["state"]!, Is.EqualTo("doubtful").Or.EqualTo("active"));
        var settled = await Until.Seen("evidence", TimeSpan.FromSeconds(120), async () =>
            (await second.Items("orders?kind=renewal")).FirstOrDefault(order => (string)order!["state"]! == "confirmed"), again);
        var seen = settled["evidence"]!.AsArray().Select(one => (string)one!["what"]!).ToArray();
        Assert.Multiple(async () =>
        {
            Assert.That(seen, Does.Contain("restart"), string.Join(", ", seen));
            Assert.That(seen, Does.Contain("reading"));
            Assert.That(await second.Items("orders?kind=renewal"), Has.Count.EqualTo(1));
            Assert.That(await Charges(box, iccid), Is.EqualTo(1));
        });
    }

    private static async Task<int> Charges(PtyBox box, string iccid) => (int)(await box.Tell($"charges {iccid}"))["count"]!;
}
