namespace EsimModem.Serial;

/// <summary>Which interfaces of known USB modems take commands, by vendor and product; a number of a tty says nothing.</summary>
internal static class UsbModems
{
    private const string Huawei = "12d1";

    // Huawei names the role in the class triple: this one answers and also reports by itself.
    private static readonly string[] HuaweiCommand = ["ff/01/02", "ff/02/02"];
    private static readonly string[] HuaweiData = ["ff/01/01", "ff/02/01"];
    private static readonly string[] HuaweiDeaf = ["ff/01/05", "ff/02/05", "ff/01/14", "ff/02/14", "ff/03/05", "ff/03/14"];

    /// <summary>The emergency download mode of a chip whose firmware is gone; writing to it can finish it off.</summary>
    public const string Downloading = "05c6:9008";

    /// <summary>Vendor; products; interfaces that take commands, the best one first.</summary>
    private const string Table = """
        2c7c; 0121 0125 0191 0195 0296 0306 0512 0800 0801; 2 3
        2c7c; 0128; 5
        05c6; 9215 9003 9090; 2 3
        1e0e; 9001 9205; 2 3
        1e0e; 9206; 2 5
        1e0e; 9011; 4 5
        1e0e; 9100 9200; 3 1
        1e0e; cefe; 2 0 1
        19d2; 0001 1515; 0 2
        19d2; 0002 0012 0024 0025 0055; 2 4
        19d2; 0003 0004 0005 0006 0007 0008 0009 000a; 0 1
        19d2; 0016 0017 0018 0019 0117 0156; 2 1
        19d2; 0021 0031 0037 0039 0042 0052 0057 0058 0061 0063 0066 0078 0082 0104 0106 0108 0122 0123; 3 1
        19d2; 1007 1008 1010 1254 1268 2002 2003; 3 1
        19d2; 0015 0030 0054; 1 3
        19d2; 0033 0091 0113 0118 0121 0124 0126 0128; 4 1
        19d2; 0125; 5 1
        19d2; 0048 0049; 4 2
        19d2; 0043; 3 2
        19d2; 0064; 2 0
        1199; 9071 9079 9091 68c0; 3
        1199; c001; 0
        1bc7; 1003 1006; 0 2
        1bc7; 1004 1005; 0 3
        1bc7; 1010; 3 2
        1bc7; 1011; 1
        1bc7; 1031 1033 10a4 10c4; 1 2
        1bc7; 1040 1050 1060 1070; 4 5
        1bc7; 1041 1051 1061 1071; 5 6
        1bc7; 10a0 10b0 10c0; 2
        1546; 1102 1107 110a; 0 2 4
        1546; 1104; 0
        1546; 1010; 6
        1e2d; 0061 00b3 00f1; 2
        1e2d; 005b 005d 0069 006f; 0 2
        2cb7; 0007; 2 6
        2cb7; 01a0; 2 3
        2cb7; 0104 0106; 1 2
        2cb7; 01a2; 2
        2cb7; 01a4; 3
        2cb7; 010a; 0 1
        1508; 1001; 1 2 3
        1782; 4d10; 0 5 6
        1782; 4d11; 2 7 8
        1c9e; 6000 6060 6061; 0 2
        1c9e; 9000; 3 1
        1c9e; 9001 9002 9603; 2
        """;

    private static readonly Dictionary<string, int[]> Known = Parse();

    public static bool IsKnown(string vendor, string product) => Known.ContainsKey($"{vendor}:{product}") || vendor == Huawei;

    /// <summary>What to open of a device with these interfaces, whether their ttys have come already or not.</summary>
    public static UsbPlan PlanOf(string vendor, string product, IReadOnlyList<UsbFace> faces)
    {
        var id = $"{vendor}:{product}";
        if (UsbVendors.IsBridge(vendor)) return new UsbPlan(UsbKnowledge.Lines, Numbers(faces));
        if (id == Downloading) return new UsbPlan(UsbKnowledge.Known, []);
        if (Known.TryGetValue(id, out var wanted)) return new UsbPlan(UsbKnowledge.Known, wanted);
        return vendor == Huawei ? OfHuawei(faces) : new UsbPlan(UsbKnowledge.Guessed, Numbers(faces));
    }

    /// <summary>Old sticks do not name their roles; of theirs the first one is the modem's data port, and the last to be tried.</summary>
    private static UsbPlan OfHuawei(IReadOnlyList<UsbFace> faces)
    {
        List<UsbFace> commands = [.. faces.Where(face => HuaweiCommand.Contains(face.Class))];
        return commands.Count > 0
            ? new UsbPlan(UsbKnowledge.Known, Numbers([.. commands, .. faces.Where(face => HuaweiData.Contains(face.Class))]))
            : new UsbPlan(UsbKnowledge.Guessed, Numbers(faces.Where(face => !HuaweiDeaf.Contains(face.Class)).OrderBy(face => face.Number == 0)));
    }

    private static int[] Numbers(IEnumerable<UsbFace> faces) => [.. faces.Select(face => face.Number)];

    private static Dictionary<string, int[]> Parse()
    {
        var known = new Dictionary<string, int[]>();
        foreach (var fields in Table.Split('\n').Select(line => line.Split(';')))
            foreach (var product in fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                known.Add($"{fields[0].Trim()}:{product}", [.. fields[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)]);
        return known;
    }
}
