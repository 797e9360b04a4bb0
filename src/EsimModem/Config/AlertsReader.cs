using EsimModem.Alerts;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Config;

/// <summary>Reads by what means people are told.</summary>
internal sealed class AlertsReader(Findings findings)
{
    private static readonly (string Key, AlertKind Kind)[] Kinds =
        [("webhook", AlertKind.Webhook), ("mail", AlertKind.Mail), ("sms", AlertKind.Sms), ("run", AlertKind.Run)];

    internal IReadOnlyList<AlertSettings> Read(MapReader map) => map.Sections("alerts", Alert);

    private AlertSettings? Alert(MapReader map)
    {
        var given = Kinds.Where(kind => map.Has(kind.Key)).ToList();
        if (given.Count != 1)
        {
            map.Fault("an alert is one of `webhook`, `mail`, `sms` or `run`, each in an entry of its own");
            return null;
        }
        var (key, kind) = given[0];
        var value = map.Value(key)!;
        findings.Note(value.Place, $"{key}: not built yet; alerts are only written to the log");
        var target = kind switch
        {
            AlertKind.Webhook => value.Read("a web address such as https://ntfy.example/kiosks", text => PayReader.Address(text)?.ToString()),
            AlertKind.Mail => value.Read("a mail address", text => text.IndexOf('@') is > 0 and var at && at < text.Length - 1 && !text.Contains(' ') ? text : null),
            AlertKind.Sms => value.AsNumber(),
            _ => value.AsText() is { } program ? Program(value, program) : null,
        };
        return target is null ? null : new(kind, target);
    }

    private string? Program(YamlValue value, string text)
    {
        var path = findings.FullPath(text);
        if (!File.Exists(path))
            findings.Note(value.Place, $"`run` names {path}, and there is no such program");
        else if ((File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) == 0)
            findings.Note(value.Place, $"{path} may not be run; chmod +x it");
        return path;
    }
}
