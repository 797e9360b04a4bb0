using EsimModem.Config;
using EsimModem.Modems;
using EsimModem.Modems.Dialects;

namespace EsimModem.Tests.Modems;

/// <summary>The dialects that the program brings along, for tests of what lies nearer the wire than their reader.</summary>
internal static class SomeModems
{
    public static Families Families => DialectFolder.BuiltIn;

    public static ModemSettings Settings { get; } = new() { Families = Families };

    public static Dialect Named(string name) => Families.All.Single(dialect => dialect.Name == name);
}
