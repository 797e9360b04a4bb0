using System.Text.Json;
using System.Text.Json.Nodes;
using EsimModem.Gsm;
using EsimModem.Gsm.Sms;
using EsimModem.Tests.Gsm.Sms;

namespace EsimModem.Tests.Vectors;

/// <summary>Every case of <c>pdu-submit.jsonl</c>: messages to be sent, whole and in parts, written and read back.</summary>
[Category("Vectors")]
internal sealed class PduSubmitVectors
{
    private static IEnumerable<TestCaseData> Cases => VectorFile.Cases("pdu-submit.jsonl");

    [TestCaseSource(nameof(Cases))]
    public void A_message_is_written_and_read_back(VectorCase vector) => vector.Conclude([.. Differences(vector)]);

    private static IEnumerable<string> Differences(VectorCase vector) => vector.Input.Text("op") switch
    {
        "submit" => Whole(vector),
        "message" => Long(vector),
        "split" => Split(vector),
        "address" => Address(vector),
        "validity" => Validity(vector),
        "ie" => Element(vector),
        _ => Damaged(vector),
    };

    private static IEnumerable<string> Whole(VectorCase vector)
    {
        var fields = vector.Input.GetProperty("fields");
        var withCentre = vector.Input.Flag("smsc_present");
        if (vector.Direction != "decode")
        {
            var body = SubmitFields.Body(fields);
            if (body is null)
                return ["the text cannot be written in its alphabet"];
            var form = SubmitFields.Form(fields, body, fields.Number("mr") ?? 0);
            var written = SmsPduWriter.Write(WithPlanOf(vector.Expect, form, withCentre), withCentre);
            if (Written(written, vector.Expect).FirstOrDefault() is { } difference)
                return [difference];
        }
        return Read(vector.Expect.Text("pdu")!, withCentre, fields);
    }

    // The fields of a case have no word for the numbering plan, and one case has another than the telephone's.
    private static SmsSubmit WithPlanOf(JsonElement expect, SmsSubmit form, bool withCentre)
    {
        var plan = SmsPduReader.Submit(expect.Text("pdu")!, withCentre).Message?.To.Plan;
        return form.To.Type == AddressType.Alphanumeric || plan is null ? form : form with { To = form.To with { Plan = plan.Value } };
    }

    private static IEnumerable<string> Long(VectorCase vector)
    {
        var fields = vector.Input.GetProperty("fields");
        var withCentre = vector.Input.Flag("smsc_present");
        var form = SubmitFields.Form(fields, new SmsUserData(SubmitFields.Alphabet(fields), null, []), 0);
        var references = fields.GetProperty("mr").EnumerateArray().Select(reference => reference.GetByte()).ToArray();
        var parts = SmsComposer.Compose(fields.Text("text")!, form, fields.Number("concat_ref")!.Value, fields.Number("concat_ref_bits")!.Value);
        var expected = vector.Expect.GetProperty("pdus").EnumerateArray().ToArray();
        if (parts.Count != expected.Length)
            return [$"{parts.Count} parts instead of {expected.Length}"];
        var together = string.Concat(expected.Select(pdu => SmsPduReader.Submit(pdu.Text("pdu")!, withCentre).Message?.Body.Text));
        return
        [
            .. parts.SelectMany((part, at) => Written(SmsPduWriter.Write(part with { Reference = references[at] }, withCentre), expected[at])),
            .. Unless(together == fields.Text("text"), "the parts do not read back as the text"),
        ];
    }

    private static IEnumerable<string> Split(VectorCase vector)
    {
        var parts = SmsSplitter.Split(vector.Input.Text("text")!, SubmitFields.Alphabet(vector.Input), vector.Input.Number("concat_ref_bits") ?? 8);
        return
        [
            .. Difference.All(vector.Expect, new JsonObject { ["parts"] = parts.Count }),
            .. Unless(string.Concat(parts) == vector.Input.Text("text"), "text was lost"),
        ];
    }

    private static IEnumerable<string> Address(VectorCase vector)
    {
        var number = vector.Input.Text("number")!;
        var isCentre = vector.Input.Flag("smsc_form");
        var address = vector.Input.Text("number_type") is { } type ? SmsAddress.Of(number, SubmitFields.Type(type)) : SmsAddress.Of(number);
        var hex = Hex.Write(isCentre ? AddressOctets.Centre(address) : AddressOctets.Party(address));
        Assert.That(Hex.TryRead(vector.Expect.Text("hex"), out var octets));
        var reader = new OctetReader(octets);
        var back = isCentre ? SmsAddress.ReadCentre(reader, out _) : SmsAddress.ReadParty(reader);
        return
        [
            .. Difference.All(vector.Expect, new JsonObject { ["hex"] = hex }),
            .. Unless(back?.Number == number && reader.Missing is null && reader.Left == 0, $"reads back as {back}"),
        ];
    }

    private static IEnumerable<string> Validity(VectorCase vector)
    {
        var validity = SmsValidity.For(TimeSpan.FromMinutes(vector.Input.Number("minutes")!.Value));
        return Difference.All(vector.Expect, new JsonObject { ["octet"] = validity.Octets[0], ["minutes"] = validity.Period?.TotalMinutes });
    }

    private static IEnumerable<string> Element(VectorCase vector)
    {
        var part = vector.Input.Field("concat") is { } concat ? SubmitFields.Part(concat) : null;
        var ports = vector.Input.Field("ports") is { } pair ? SubmitFields.Ports(pair) : null;
        var element = part is not null ? HeaderElement.Of(part) : HeaderElement.Of(ports!);
        var header = UserDataHeader.Read(UserDataHeader.Of(element).Octets);
        return
        [
            .. Difference.All(vector.Expect, new JsonObject { ["hex"] = Hex.Write(element.Write()) }),
            .. Unless(header.Part == part && header.Ports == ports, "does not read back"),
        ];
    }

    private static IEnumerable<string> Damaged(VectorCase vector)
    {
        var reading = SmsPduReader.Submit(vector.Input.Text("pdu")!, vector.Input.Flag("smsc_present"));
        if (vector.Rejects)
            return reading.Message is null && reading.Fault is not null ? [] : ["should be refused"];
        var text = (reading.Message ?? reading.Partial)?.Body.Text;
        return text is null || text == vector.Expect.Text("partial_text") ? [] : [$"the part that is there reads {text}"];
    }

    private static IEnumerable<string> Unless(bool good, string difference) => good ? [] : [difference];

    private static IEnumerable<string> Written(WrittenPdu written, JsonElement expect) =>
        Difference.All(expect, new JsonObject { ["pdu"] = written.Hex, ["tpdu_len"] = written.Length });

    private static IEnumerable<string> Read(string pdu, bool withCentre, JsonElement fields)
    {
        var reading = SmsPduReader.Submit(pdu, withCentre);
        return reading.Message is { } message ? Difference.All(fields, PduReadings.Of(message)) : [$"not read back: {reading.Fault}"];
    }
}
