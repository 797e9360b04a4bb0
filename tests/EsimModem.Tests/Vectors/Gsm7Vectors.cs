using System.Text.Json;
using System.Text.Json.Nodes;
using EsimModem.Gsm;

namespace EsimModem.Tests.Vectors;

/// <summary>Every case of <c>gsm7.jsonl</c>: septets, their packing, and the characters behind them.</summary>
[Category("Vectors")]
internal sealed class Gsm7Vectors
{
    private static IEnumerable<TestCaseData> Cases => VectorFile.Cases("gsm7.jsonl");

    [TestCaseSource(nameof(Cases))]
    public void Septets_and_characters_agree(VectorCase vector)
    {
        vector.Check(Reading(vector.Input));
        if (vector.Input.Text("op") == "text" && vector.Direction == "both")
            Assert.That(DecodedBack(vector), Is.EqualTo(vector.Input.Text("text")));
    }

    private static JsonObject? Reading(JsonElement input) => input.Text("op") switch
    {
        "decode" => new JsonObject { ["text"] = Text(Octets(input, "septets"), input) },
        "pack" => Packed(Octets(input, "septets"), input),
        "text" => Gsm7.TryEncode(input.Text("text")!, out var septets) ? Packed(septets, input) : null,
        _ => Unpacked(input),
    };

    private static JsonObject Packed(byte[] septets, JsonElement input)
    {
        var packed = input.Flag("ussd") ? Septets.PackUssd(septets) : Septets.Pack(septets, input.Number("fill_bits") ?? 0);
        return new JsonObject { ["packed"] = Hex.Write(packed), ["text"] = Text(septets, input), ["septet_count"] = septets.Length };
    }

    private static JsonObject Unpacked(JsonElement input)
    {
        var packed = Octets(input, "packed");
        var fill = input.Number("fill_bits") ?? 0;
        var septets = input.Flag("ussd") ? Septets.UnpackUssd(packed) : Septets.Unpack(packed, input.Number("septet_count") ?? int.MaxValue, fill);
        return new JsonObject { ["septets"] = Hex.Write(septets), ["text"] = Text(septets, input) };
    }

    private static string DecodedBack(VectorCase vector)
    {
        var count = vector.Expect.Number("septet_count")!.Value;
        return Gsm7.Decode(Septets.Unpack(Octets(vector.Expect, "packed"), count, vector.Input.Number("fill_bits") ?? 0));
    }

    private static string Text(byte[] septets, JsonElement input) =>
        Gsm7.Decode(septets, (NationalLanguage)(input.Number("locking") ?? 0), (NationalLanguage)(input.Number("single_shift") ?? 0));

    private static byte[] Octets(JsonElement element, string name)
    {
        Assert.That(Hex.TryRead(element.Text(name), out var octets), name);
        return octets;
    }
}
