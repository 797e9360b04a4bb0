namespace EsimModem.Modems.Answers;

/// <summary>Notifications that a card came or went, each maker with words of its own.</summary>
internal static class SimPresence
{
    /// <summary>Null when the line says nothing about it.</summary>
    public static bool? Read(string line) =>
        Huawei(line) ?? Setting(line, "+QSIMSTAT") ?? Setting(line, "+CSMINS") ?? Pin(line) ?? Telit(line) ?? Kind(line);

    private static bool? Huawei(string line) => FieldReader.After("^SIMST", line)?.Number(0) is { } state ? state != 255 : null;

    // +QUSIM tells which kind of card is there, whenever one has come.
    private static bool? Kind(string line) => FieldReader.After("+QUSIM", line) is not null ? true : null;

    private static bool? Setting(string line, string name) => FieldReader.After(name, line)?.Number(1) switch { 0 => false, 1 => true, _ => null };

    private static bool? Telit(string line) => SimStageAnswer.Read(line, asked: false) is { } stage ? stage != SimStage.Removed : null;

    private static bool? Pin(string line) => FieldReader.After("+CPIN", line)?.Text(0)?.ToUpperInvariant() switch
    {
        "NOT INSERTED" or "SIM NOT INSERTED" or "SIM REMOVED" => false,
        "READY" or "SIM PIN" or "SIM PUK" => true,
        _ => null,
    };
}
