using System.Text.Json;
using System.Text.Json.Nodes;
using EsimModem.Modems.Answers;

namespace EsimModem.Tests.Vectors;

/// <summary>Every case of <c>identity.jsonl</c>: answers, notifications, errors and single fields.</summary>
[Category("Vectors")]
internal sealed class IdentityVectors
{
    private static IEnumerable<TestCaseData> Cases => VectorFile.Cases("identity.jsonl");

    [TestCaseSource(nameof(Cases))]
    public void An_answer_says_what_the_modem_meant(VectorCase vector)
    {
        var reading = Reading(vector.Input);
        if (reading?["networks"] is JsonArray networks)
            LetUnknownAccessBeGsm(networks);
        vector.Check(reading);
    }

    private static JsonNode? Reading(JsonElement input)
    {
        if (input.Text("final") is { } final)
            return Error(ModemError.Read(final));
        if (input.Text("operator_field") is { } field)
            return new JsonObject { ["operator"] = ModemText.Decode(field, input.Text("cscs")) };
        if (input.Text("operator_id") is { } id)
            return Plmn.Read(id) is { } plmn ? new JsonObject { ["mcc"] = plmn.Mcc, ["mnc"] = plmn.Mnc } : null;
        if (input.Text("text_mode_sender") is { } sender)
            return DecimalSender.Read(sender) is { } name ? new JsonObject { ["text"] = name } : null;
        if (input.Text("urc") is { } urc)
            return NotificationReadings.Of(urc.Trim());
        return AnswerReadings.Of(ModemAnswer.Cut(input.Text("response")!), input.Text("command")!, input.Text("cscs"));
    }

    private static JsonObject? Error(ModemError? error) => error is null ? null : new JsonObject
    {
        ["family"] = error.Family == ModemErrorFamily.Equipment ? "cme" : "cms",
        ["code"] = error.Code,
        ["meaning"] = error.Meaning,
    };

    // Lists from before third generation networks have no field for it; the cases call both readings right.
    private static void LetUnknownAccessBeGsm(JsonArray networks)
    {
        foreach (var network in networks)
            network!["act"] ??= 0;
    }
}
