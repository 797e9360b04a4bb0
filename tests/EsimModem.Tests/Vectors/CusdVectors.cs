using System.Text.Json;
using System.Text.Json.Nodes;
using EsimModem.Gsm;
using EsimModem.Modems;

namespace EsimModem.Tests.Vectors;

/// <summary>Every case of <c>cusd.jsonl</c>: results as modems print them, and requests in the forms they want.</summary>
[Category("Vectors")]
internal sealed class CusdVectors
{
    private static IEnumerable<TestCaseData> Cases => VectorFile.Cases("cusd.jsonl");

    [TestCaseSource(nameof(Cases))]
    public void A_result_or_request_is_understood(VectorCase vector) =>
        vector.Check(vector.Input.Text("op") == "request" ? Requested(vector.Input) : Parsed(vector.Input));

    private static JsonObject? Parsed(JsonElement input)
    {
        var lines = input.Texts("lines") ?? [input.Text("line")!];
        if (Cusd.Read(lines, input.Text("cscs")) is not { } cusd)
            return null;
        return new JsonObject
        {
            ["mode"] = cusd.Mode,
            ["state"] = State(cusd.State),
            ["dcs"] = cusd.Dcs,
            ["encoding"] = Encoding(cusd.Said?.Encoding),
            ["text"] = cusd.Text,
            ["truncated"] = cusd.Truncated,
            ["language"] = cusd.Said?.Language,
            ["garbage_after_hex"] = cusd.Said?.Cut,
        };
    }

    private static JsonObject? Requested(JsonElement input)
    {
        var form = input.Text("form") switch
        {
            "ucs2-hex" => UssdForm.Ucs2Hex,
            "gsm7-packed-hex" => UssdForm.PackedHex,
            "octet-hex" => UssdForm.OctetHex,
            _ => UssdForm.Plain,
        };
        if (!UssdRequest.TryCode(input.Text("code")!, form, out var request))
            return null;
        return new JsonObject { ["argument"] = request.Argument, ["dcs"] = UssdRequest.Dcs, ["command"] = CusdCommand.Send(request, withCoding: true) };
    }

    private static string State(CusdState state) => state switch
    {
        CusdState.Final => "final",
        CusdState.NeedsReply => "needs-reply",
        CusdState.Released => "released",
        CusdState.OtherClient => "other-client",
        CusdState.NotSupported => "not-supported",
        CusdState.NetworkTimeout => "network-timeout",
        _ => "unknown",
    };

    private static string? Encoding(UssdEncoding? encoding) => encoding switch
    {
        UssdEncoding.Plain => "plain",
        UssdEncoding.Ucs2Hex => "ucs2-hex",
        UssdEncoding.LanguageAndUcs2Hex => "language-prefix+ucs2-hex",
        UssdEncoding.PackedHex => "gsm7-packed-hex",
        UssdEncoding.OctetHex => "octet-hex",
        UssdEncoding.Malformed => "malformed",
        _ => null,
    };
}
