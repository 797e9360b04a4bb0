using EsimModem.Carriers;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Config;

/// <summary>Fills the settings of all rooms from one file and the environment, and finds every fault in them at once.</summary>
internal sealed class ConfigurationReader(IReadOnlyDictionary<string, string> environment, string usualFile = Configuration.UsualFile)
{
    /// <summary>Reads the named file, else the usual one; where that does not exist the defaults hold.</summary>
    internal ConfigurationResult Read(string? named = null)
    {
        var (file, map, findings) = Open(named);
        var (configuration, book, stamp) = map is null
            ? (new Configuration(), CarrierFolder.Book(Configuration.UsualCarriers, new Faults()), "")
            : Read(map, findings);
        return new(file, configuration, book, stamp, findings.Faults.InOrder(), findings.Notes.InOrder());
    }

    /// <summary>The state folder alone, for those who only look for the daemon; null and the faults where the file cannot be read at all.</summary>
    internal (string? State, IReadOnlyList<Fault> Faults) StateOf(string? named = null)
    {
        var (_, map, findings) = Open(named);
        return map is null
            ? (null, findings.Faults.InOrder())
            : (State(new MapReader(map, new Faults()), findings), []);
    }

    private (string? File, YamlMap? Map, Findings Findings) Open(string? named)
    {
        var file = named ?? (Path.Exists(usualFile) ? usualFile : null);
        var findings = new Findings(file is { Length: > 0 } ? Path.GetDirectoryName(Path.GetFullPath(file)) ?? "/" : Environment.CurrentDirectory);
        var map = file is null ? new YamlMap(new Place(usualFile, 0, 0), []) : Parse(file, findings.Faults);
        return (file, map is null ? null : new EnvironmentOverrides(environment, findings.Faults).Over(map), findings);
    }

    private static string State(MapReader map, Findings findings) =>
        map.Set("state")?.AsText() is { } state ? findings.FullPath(state) : Configuration.UsualState;

    private static YamlMap? Parse(string file, Faults faults)
    {
        if (ConfigurationFile.Text(file, faults) is not { } text)
            return null;
        // A file of comments, as packages install it, decides nothing and is no fault.
        return text.Split('\n').All(line => line.Trim() is "" or "---" or ['#', ..])
            ? new YamlMap(new Place(file, 1, 1), [])
            : YamlText.Parse(file, text, faults);
    }

    private static (Configuration Configuration, CarrierBook Book, string CarriersStamp) Read(YamlMap tree, Findings findings)
    {
        var map = new MapReader(tree, findings.Faults);
        var usual = new Configuration();
        var entries = new SimReader(findings).Read(map);
        var configuration = new Configuration
        {
            Bank = map.Set("bank")?.AsText() ?? usual.Bank,
            State = State(map, findings),
            Carriers = OwnersFolder.Of(map, "carriers", usual.Carriers, findings),
            Dialects = OwnersFolder.Of(map, "dialects", usual.Dialects, findings),
            Web = new WebReader(findings).Read(map),
            Modems = new PortsReader(findings).Read(map),
            HubPower = map.Set("hubPower")?.AsList(PortsReader.Hub) ?? usual.HubPower,
            Renewals = map.Set("renewals")?.AsMode() ?? usual.Renewals,
            Spending = map.Section("spending", SpendingReader.Read) ?? usual.Spending,
            Roaming = map.Set("roaming")?.AsRoaming() ?? usual.Roaming,
            Check = map.Section("check", section => CheckReader.Read(section, findings)) ?? usual.Check,
            Sims = [.. entries.Select(entry => entry.Settings)],
            Pay = map.Section("pay", section => PayReader.Read(section, findings)),
            Alerts = new AlertsReader(findings).Read(map),
        };
        map.Close();
        SpendingRules.Check(map, configuration, entries, findings);
        configuration = configuration with { Families = DialectFolder.Families(configuration.Dialects, findings.Faults) };
        var stamp = CarrierFolder.Stamp(configuration.Carriers);
        return (configuration, Carriers(map, configuration, entries, findings), stamp);
    }

    private static CarrierBook Carriers(MapReader map, Configuration configuration, IReadOnlyList<SimEntry> entries, Findings findings)
    {
        var before = findings.Faults.Count;
        var book = CarrierFolder.Book(configuration.Carriers, findings.Faults);
        // A carrier whose file is faulty is missing from the book: what names it is no second fault.
        if (findings.Faults.Count > before)
            return book;
        var carriers = new CarrierRules(book, findings);
        carriers.Check(entries, hasPay: map.Set("pay") is not null);
        new RhythmRules(book, carriers, findings).Check(map, configuration, entries);
        BuiltRules.Check(book, findings);
        return book;
    }
}
