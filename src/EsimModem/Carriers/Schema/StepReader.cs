using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Patterns;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Carriers.Schema;

/// <summary>Reads one turn of a menu.</summary>
internal static class StepReader
{
    const int LongestReply = 160;

    public static UssdStep? Read(YamlValue value)
    {
        if (value.AsMap() is not { } map)
            return null;
        var expect = map.Need("expect") is { } expected ? Pattern.Read(expected) : null;
        var (pick, reply) = (map.Value("pick"), map.Value("reply"));
        if (pick is null == reply is null)
            map.Fault("a step answers with one of `pick` and `reply`");
        var lines = pick?.AsList(Pattern.Read) ?? [];
        if (pick is { IsList: true } && pick.Items().Count == 0)
            pick.Fault("`pick` names no line to pick");
        var said = reply?.AsText();
        if (said is { Length: 0 or > LongestReply })
            reply!.Fault($"`reply` must have 1 to {LongestReply} characters");
        var price = map.Value("price")?.AsBool() ?? false;
        map.Close();
        return expect is null ? null : new(expect, lines, said, price);
    }
}
