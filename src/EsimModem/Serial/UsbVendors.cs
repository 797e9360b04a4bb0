namespace EsimModem.Serial;

/// <summary>Who makes modems, and who makes the bridges from USB to serial lines behind which pools of modems sit.</summary>
internal static class UsbVendors
{
    private static readonly Dictionary<string, string> Makers = new(StringComparer.Ordinal)
    {
        ["12d1"] = "Huawei", ["2c7c"] = "Quectel", ["05c6"] = "Qualcomm", ["1e0e"] = "SIMCom", ["19d2"] = "ZTE", ["1199"] = "Sierra",
        ["1bc7"] = "Telit", ["1546"] = "u-blox", ["1e2d"] = "Cinterion", ["2cb7"] = "Fibocom", ["1508"] = "Fibocom", ["1782"] = "UNISOC", ["1c9e"] = "Longcheer",
    };

    private static readonly Dictionary<string, string> Bridges = new(StringComparer.Ordinal)
    {
        ["1a86"] = "CH34x", ["10c4"] = "CP210x", ["0403"] = "FTDI", ["067b"] = "PL2303", ["9710"] = "MosChip", ["04e2"] = "Exar", ["110a"] = "Moxa",
    };

    public static IEnumerable<string> All => Makers.Keys.Concat(Bridges.Keys);

    public static bool IsMaker(string vendor) => Makers.ContainsKey(vendor);

    /// <summary>Each tty of a bridge is a line of its own, with a modem of its own.</summary>
    public static bool IsBridge(string vendor) => Bridges.ContainsKey(vendor);

    public static string NameOf(string vendor) => Makers.GetValueOrDefault(vendor) ?? Bridges.GetValueOrDefault(vendor) ?? "USB";
}
