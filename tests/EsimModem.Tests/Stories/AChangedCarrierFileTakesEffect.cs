using EsimModem.Cli;
using EsimModem.Config;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>A carrier file of the owner's that is changed while the daemon runs is in force soon after, without a signal; a broken one changes nothing and is told.</summary>
[Category("Process")]
public class AChangedCarrierFileTakesEffect
{
    private static readonly TimeSpan Soon = CarrierWatch.Every * 5;

    [Test]
    public async Task Good_broken_good_again_and_a_new_one()
    {
        await using var box = await PtyBox.Open(1, renewals: "observe", haste: 100);
        await using var daemon = box.Run();
        await box.Sims("the SIM read", sims => sims.Count == 1 && sims[0]!["balance"] is not null);
        var file = Path.Combine(box.Folder, "carriers.d", "kcell.yaml");
        var text = File.ReadAllText(file);

        File.WriteAllText(file, text + "care: \"7777\"\nname: Changed\n");
        await Carrier(box, daemon, "kcell", "Changed");

        File.WriteAllText(file, text + "name: Broken\ncarre: 1\n");
        var alert = await Until.Seen("the alert", Soon, async () => (await box.Api.Items("alerts")).FirstOrDefault(one => (string?)one!["what"] == "carriers"));
        Assert.That((string?)alert!["remedy"], Does.StartWith("the carrier files were changed and not taken").And.Contain("kcell.yaml:").And.Contain("carre"));
        await Carrier(box, daemon, "kcell", "Changed");

        File.WriteAllText(file, text + "name: Mended\n");
        File.WriteAllText(Path.Combine(box.Folder, "carriers.d", "neu.yaml"), "carrier: neu\nname: Neu\ncountry: DE\nzone: Europe/Berlin\ncurrency: EUR\nnetworks: [\"26299\"]\n");
        await Carrier(box, daemon, "kcell", "Mended");
        await Carrier(box, daemon, "neu", "Neu");
        Assert.That((await box.Api.Items("alerts")).Where(one => (string?)one!["what"] == "carriers" && one["ended"] is null), Is.Empty);
    }

    [Test]
    public async Task An_owners_override_disappears_and_decides_on_until_it_is_back()
    {
        await using var box = await PtyBox.Open(1, renewals: "observe", haste: 100);
        var (folder, aside) = (Path.Combine(box.Folder, "carriers.d"), Path.Combine(box.Folder, "aside"));
        File.AppendAllText(Path.Combine(folder, "kcell.yaml"), "name: Mine\n");
        await using var daemon = box.Run();
        await Carrier(box, daemon, "kcell", "Mine");

        // As where the disk of another machine is not there any more.
        Directory.Move(folder, aside);
        await Trouble(box, daemon, "yaml is gone");
        await Carrier(box, daemon, "kcell", "Mine");
        Directory.Move(aside, folder);
        await Trouble(box, daemon, null);

        File.Delete(Path.Combine(folder, "kcell.yaml"));
        await Trouble(box, daemon, "kcell.yaml is gone");
        await Carrier(box, daemon, "kcell", "Mine");
        await daemon.Signal("HUP");
        await Carrier(box, daemon, "kcell", "Kcell");
        await Trouble(box, daemon, null);
    }

    [Test]
    public async Task A_plan_that_a_sim_names_is_not_taken_away_from_it()
    {
        await using var box = await PtyBox.Open(1, renewals: "observe", haste: 100);
        File.WriteAllText(box.Configuration, System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(box.Configuration), "plan: \\{[^\n]*\\} \\}", "plan: week-7d }"));
        await using var daemon = box.Run();
        var sims = await box.Sims("the SIM read", sims => sims.Count == 1 && sims[0]!["plan"] is not null);
        Assert.That((string?)sims[0]!["plan"], Is.EqualTo("week-7d"));

        foreach (var file in Directory.EnumerateFiles(Path.Combine(box.Folder, "carriers.d"))) File.WriteAllText(file, $"carrier: {Path.GetFileNameWithoutExtension(file)}\n");
        Assert.That(await Trouble(box, daemon, "names the plan `week-7d`, which no file of `"), Does.Contain("sells any more"));
    }

    [Test]
    public void Names_sizes_and_times_make_the_stamp_and_a_folder_that_is_not_there_has_one_too()
    {
        var folder = Directory.CreateTempSubdirectory("esim-stamp-").FullName;
        var empty = CarrierFolder.Stamp(folder);
        File.WriteAllText(Path.Combine(folder, "a.yaml"), "1");
        var one = CarrierFolder.Stamp(folder);
        Assert.That((one == empty, CarrierFolder.Stamp(folder) == one), Is.EqualTo((false, true)));
        File.SetLastWriteTimeUtc(Path.Combine(folder, "a.yaml"), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.That(CarrierFolder.Stamp(folder), Is.Not.EqualTo(one));
        Directory.Delete(folder, recursive: true);
        Assert.That(CarrierFolder.Stamp(folder), Is.EqualTo(folder));
    }

    /// <summary>What the alert on carrier files says, once it says that; null: once there is none.</summary>
    private static Task<string> Trouble(PtyBox box, Executable daemon, string? words) => Until.Seen(words ?? "the end of the alert", Soon, async () =>
    {
        var told = (string?)(await box.Api.Items("alerts")).FirstOrDefault(one => (string?)one!["what"] == "carriers" && one["ended"] is null)?["remedy"];
        return words is null ? told is null ? "over" : null : told?.Contains(words, StringComparison.Ordinal) == true ? told : null;
    }, daemon);

    private static Task<System.Text.Json.Nodes.JsonNode> Carrier(PtyBox box, Executable daemon, string id, string name) => Until.Seen($"{id} named {name}", Soon, async () =>
        (await box.Api.Items("carriers?limit=500")).FirstOrDefault(one => (string?)one!["id"] == id && (string?)one["name"] == name)!, daemon);
}
