namespace EsimModem.Modems.Answers;

/// <summary>How full a message store is (+CPMS, 3GPP 27.005 section 3.2.2). Into a full one nothing arrives any more.</summary>
internal sealed record StoreUse(string? Name, int Used, int Total)
{
    /// <summary>A total of zero is a card that is not ready yet, not a full one.</summary>
    public bool Full => Total > 0 && Used >= Total;

    /// <summary>Four of five places are taken: soon nothing more can come.</summary>
    public bool NearlyFull => Total > 0 && Used * 5 >= Total * 4;

    /// <summary>Reads the answer to the question, which names the stores, or to the setting, which does not; empty when neither is there.</summary>
    public static IReadOnlyList<StoreUse> ReadAll(IReadOnlyList<string> lines)
    {
        if (lines.Fields("+CPMS") is not { } fields)
            return [];
        var step = fields.Number(0) is null ? 3 : 2;
        return [.. Enumerable.Range(0, fields.Count / step).Select(at => Read(fields, at * step, step)).OfType<StoreUse>()];
    }

    private static StoreUse? Read(FieldReader fields, int at, int step)
    {
        var name = step == 3 ? fields.Text(at) : null;
        return fields.Number(at + step - 2) is { } used && fields.Number(at + step - 1) is { } total ? new StoreUse(name, used, total) : null;
    }
}
