using System.Text;
using EsimModem.Carriers;
using EsimModem.Carriers.Replies;
using EsimModem.Carriers.Schema;
using EsimModem.Carriers.World;
using EsimModem.Carriers.Yaml;
using EsimModem.Web;

namespace EsimModem.Config;

/// <summary>Writes a rule into the owner's file of a carrier: the whole file is tried before it takes the place of the old one, in one step.</summary>
internal static class OwnersRules
{
    /// <param name="carrier">As it is in force.</param>
    /// <param name="objection">Why the files that lie there are not taken, whatever is added to them; null where they are.</param>
    internal static RuleSaved Add(string folder, Carrier carrier, ReplyRule rule, Func<CarrierBook, string?>? objection = null)
    {
        if (carrier.OwnersFile is null && carrier.Id.StartsWith(WorldList.Mark, StringComparison.Ordinal))
            return Refused($"No file describes {carrier.Id}; write one in {folder} that claims its network, then add the rule.");
        var line = RuleLine.Of(rule);
        var faults = new Faults();
        var files = CarrierFolder.Files(folder, faults);
        var present = Book(files, faults);
        if (!faults.None)
            return Refused($"The carrier files have a fault already; mend it first: {faults.InOrder()[0]}.");
        if (objection?.Invoke(present) is { } standing)
            return Refused($"The carrier files are not taken as they are now, so nothing was saved: {standing}.");
        if (present.Find(carrier.Id) is not { } onDisk || !Sources(onDisk).SequenceEqual(Sources(carrier)))
            return Refused("The carrier's file was changed and is not in force yet; try again in half a minute.");
        var builtIn = BuiltInFiles.Carriers.FirstOrDefault(file => onDisk.Files.Contains(file.Name));
        var owners = files.FirstOrDefault(file => file.Name == onDisk.OwnersFile);
        var path = owners?.Name ?? Path.Combine(folder, $"{carrier.Id}.yaml");
        if (owners is null && File.Exists(path))
            return Refused($"{path} describes another carrier; give that file another name.");
        var old = owners?.Text ?? $"# Over the built-in file: its list of rules is this one from now on.\ncarrier: {carrier.Id}\n";
        if (RuleList.With(old, line, builtIn?.Text) is not { } text || !IsOnlyAdded(files, new(path, text), carrier, rule))
            return Refused($"The list `read:` of {path} is written in a form to which nothing is added by itself; add this line there: {line}");
        return Write(path, text, line);
    }

    private static CarrierBook Book(IEnumerable<CarrierFile> files, Faults faults) => CarrierBook.Read(BuiltInFiles.Carriers, files, faults);

    private static IEnumerable<string> Sources(Carrier carrier) => carrier.Read.Select(rule => rule.Match.Source);

    private static bool IsOnlyAdded(IEnumerable<CarrierFile> files, CarrierFile written, Carrier carrier, ReplyRule rule)
    {
        var faults = new Faults();
        var then = Book([.. files.Where(file => file.Name != written.Name), written], faults);
        return faults.None && then.Find(carrier.Id) is { } changed && Sources(changed).SequenceEqual([.. Sources(carrier), rule.Match.Source]) && RuleLine.Of(changed.Read[^1]) == RuleLine.Of(rule);
    }

    private static RuleSaved Write(string path, string text, string line)
    {
        // Where the file lies elsewhere and is only linked here, it is changed where it lies.
        var beside = "";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var real = (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? path;
            beside = $"{real}.new";
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write))
            {
                stream.Write(new UTF8Encoding(false).GetBytes(text));
                stream.Flush(flushToDisk: true);
            }
            if (File.Exists(real)) File.SetUnixFileMode(beside, File.GetUnixFileMode(real));
            File.Move(beside, real, overwrite: true);
            return new(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(beside)) TryDelete(beside);
            return Refused($"{path} cannot be written ({e.Message.TrimEnd('.')}); give esim-modem its folder to write (`ReadWritePaths=` in the unit, and its owner), or add this line under `read:` yourself: {line}");
        }
    }

    /// <summary>What cannot be removed either is overwritten the next time.</summary>
    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { /* it is no carrier file by its name */ }
    }

    private static RuleSaved Refused(string sentence) => new(null, sentence);
}
