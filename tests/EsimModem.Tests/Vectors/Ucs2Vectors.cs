using System.Text.Json;
using System.Text.Json.Nodes;
using EsimModem.Gsm;

namespace EsimModem.Tests.Vectors;

/// <summary>Every case of <c>ucs2.jsonl</c>: texts, their hexadecimal form, damage, and strings that only look like it.</summary>
[Category("Vectors")]
internal sealed class Ucs2Vectors
{
    private static IEnumerable<TestCaseData> Cases => VectorFile.Cases("ucs2.jsonl");

    [TestCaseSource(nameof(Cases))]
    public void Code_units_and_characters_agree(VectorCase vector)
    {
        vector.Check(Reading(vector.Input));
        if (vector.Input.Text("op") == "both")
            Assert.That(Ucs2.TryDecodeHex(vector.Expect.Text("hex")!, out var text) ? text : null, Is.EqualTo(vector.Input.Text("text")));
    }

    private static JsonObject? Reading(JsonElement input) => input.Text("op") switch
    {
        "both" => new JsonObject { ["hex"] = Ucs2.EncodeHex(input.Text("text")!), ["code_units"] = input.Text("text")!.Length },
        "looks-like-ucs2-hex" => new JsonObject { ["ucs2_hex"] = Ucs2.LooksLikeHex(input.Text("string")!) },
        _ => Decoded(input.Text("hex")!),
    };

    private static JsonObject? Decoded(string hex)
    {
        if (!Ucs2.TryDecodeHex(hex, out var text) || !Hex.TryRead(hex, out var octets))
            return null;
        return new JsonObject { ["text"] = text, ["dangling_surrogate"] = Ucs2.Units(octets) != text };
    }
}
