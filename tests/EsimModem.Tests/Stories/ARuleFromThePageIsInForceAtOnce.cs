using System.Text.Json.Nodes;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>A rule that is saved in a running daemon reads the next text; where the files are not taken nothing is saved, and the answer says what to do.</summary>
[Category("Process")]
public class ARuleFromThePageIsInForceAtOnce
{
    [Test]
    public async Task And_none_is_saved_while_another_file_is_gone()
    {
        await using var box = await PtyBox.Open(1, renewals: "observe", haste: 100);
        await using var daemon = box.Run();
        await box.Sims("the SIM read", sims => sims.Count == 1 && sims[0]!["balance"] is not null);
        var file = Path.Combine(box.Folder, "carriers.d", "kcell.yaml");
        Assert.That(await Balance(box, "Qvax 12,50 plim"), Is.Null);

        var (status, saved) = await Save(box, "Qvax {balance:money} plim");
        Assert.That((status, (string?)saved!["file"]), Is.EqualTo((201, file)), saved.ToJsonString());
        Assert.That(await Balance(box, "Qvax 12,50 plim"), Is.EqualTo("12.50"), "without a signal, and before the folder is looked at again");

        File.Delete(Path.Combine(box.Folder, "carriers.d", "activ.yaml"));
        var text = File.ReadAllText(file);
        (status, var refused) = await Save(box, "Zork {balance:money} plim");
        Assert.That((status, (string?)refused!["detail"]), Is.EqualTo((409, $"The carrier files are not taken as they are now, so nothing was saved: {box.Folder}/carriers.d/activ.yaml is gone, and with it what it says of `activ`; put it back, or `systemctl reload esim-modem` if it is to go.")));
        Assert.That(File.ReadAllText(file), Is.EqualTo(text));

        await daemon.Signal("HUP");
        await Until.Seen("the rule taken", TimeSpan.FromSeconds(30), async () => (await Save(box, "Zork {balance:money} plim")).Status == 201 ? "saved" : null);
        Assert.That(await Balance(box, "Zork 7,25 plim"), Is.EqualTo("7.25"));
    }

    private static Task<(int Status, JsonNode? Body)> Save(PtyBox box, string match) =>
        box.Api.Post("carriers/kcell/rules", new JsonObject { ["rule"] = $$"""- { kind: balance, match: "{{match}}" }""" });

    private static async Task<string?> Balance(PtyBox box, string text) =>
        (await box.Api.Post("carriers/read", new JsonObject { ["carrier"] = "kcell", ["text"] = text })).Body!["balance"]?["amount"]?.GetValue<string>();
}
