using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>The daemon on eight ptys: finds the SIMs by identity, reads, renews, and follows them through unplug and replug.</summary>
[Category("Process")]
public class ABankOfEightIsFoundReadAndRenewed
{
    [Test]
    public async Task Sims_are_found_by_identity_read_renewed_and_followed_to_another_port()
    {
        await using var box = await PtyBox.Open(lead: "60h");
        await using var daemon = box.Run("--trace");
        var sims = await box.Sims("eight SIMs with balance and end", sims => sims.Count == 8 && sims.Count(sim => sim!["balance"] is not null && sim["validUntil"] is not null) == 8);
        Assert.That(sims.Select(sim => (string)sim!["iccid"]!).Distinct().Count(), Is.EqualTo(8));

        using var api = box.Api;
        var renewed = await Until.Seen("a confirmed renewal with a receipt", TimeSpan.FromSeconds(90), async () =>
            (await api.Items("orders?kind=renewal&state=confirmed")).FirstOrDefault(order => order!["receipt"] is not null));
        Assert.That((string)renewed["way"]!, Is.EqualTo("ussd"));
        Assert.That((string)renewed["receipt"]!["paid"]!["amount"]!, Is.EqualTo("990.00"));

        var before = sims[3]!;
        await box.Tell("unplug 3");
        var name = (string?)before["modem"];
        await box.Sims("three modems less one", now => now.Count(sim => !(bool)sim!["present"]!) == 1, 15);
        await box.Tell("replug 3 modem77");
        var back = await box.Sims("all back under another name", now => now.All(sim => (bool)sim!["present"]!), 15);
        Assert.That(back.Select(sim => (string)sim!["iccid"]!), Is.EquivalentTo(sims.Select(sim => (string)sim!["iccid"]!)));
        var ports = await api.Items("modems");
        Assert.That(ports.Select(modem => (string)modem!["port"]!), Has.Some.EndsWith("modem77"));
        Assert.That(name, Is.Not.Null);
        Assert.That(await daemon.Interrupt("TERM"), Is.Zero, daemon.Printed);
        WhatPassedOverTheLinesIsWrittenDown(box, sims.Select(sim => (string)sim!["iccid"]!));
    }
    private static void WhatPassedOverTheLinesIsWrittenDown(PtyBox box, IEnumerable<string> iccids)
    {
        var traces = Directory.EnumerateFiles(Path.Combine(box.State, "traces")).Order().ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
        Assert.That(traces.Keys, Is.SupersetOf(Enumerable.Range(0, 8).Select(modem => $"modem{modem}.txt")).And.Contains("modem77.txt"));
        Assert.That(traces.Values, Has.All.Contains("> AT").And.All.Contains("< OK"));
        Assert.That(traces.Values, Has.Some.Contains("+CUSD"));
        foreach (var iccid in iccids) Assert.That(traces.Values, Has.None.Contains(iccid), "masked");
    }
}
