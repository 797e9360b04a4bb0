using System.Text.Json;
using EsimModem.Gsm;
using EsimModem.Gsm.Sms;

namespace EsimModem.Tests.Vectors;

/// <summary>The fields of a case about a message to be sent, as the product's own types.</summary>
internal static class SubmitFields
{
    public static SmsSubmit Form(JsonElement fields, SmsUserData body, int reference) => new(
        SmsAddress.Of(fields.Text("to")!, Type(fields.Text("to_type")!)),
        SmsCoding.Read((byte)fields.Number("dcs")!.Value),
        body,
        Centre(fields),
        (byte)reference,
        (byte)fields.Number("pid")!.Value,
        Validity(fields.Field("validity")),
        fields.Flag("reject_duplicates"),
        fields.Flag("status_report_request"),
        fields.Flag("reply_path"));

    /// <summary>Null when the text cannot be written in the alphabet of the case.</summary>
    public static SmsUserData? Body(JsonElement fields)
    {
        var header = fields.Text("udh_hex") is { } hex ? UserDataHeader.Read(Octets(hex)) : null;
        if (fields.Text("data_hex") is { } data)
            return new SmsUserData(TextAlphabet.EightBit, header, Octets(data));
        return SmsUserData.TryOfText(fields.Text("text")!, Alphabet(fields), header, out var body) ? body : null;
    }

    public static TextAlphabet Alphabet(JsonElement fields) => fields.Text("alphabet") switch
    {
        "ucs2" => TextAlphabet.Ucs2,
        "8bit" => TextAlphabet.EightBit,
        _ => TextAlphabet.Gsm7,
    };

    public static AddressType Type(string type) => Enum.Parse<AddressType>(type, ignoreCase: true);

    public static PartNumber Part(JsonElement concat) =>
        new(concat.Number("ref")!.Value, concat.Number("ref_bits")!.Value, concat.Number("total")!.Value, concat.Number("seq")!.Value);

    public static PortPair Ports(JsonElement ports) => new(ports.Number("dst")!.Value, ports.Number("src")!.Value);

    // Without a plus a centre has the type of the recipient where that is a national number.
    private static SmsAddress? Centre(JsonElement fields)
    {
        if (fields.Text("smsc") is not { } centre)
            return null;
        var national = !centre.StartsWith('+') && fields.Text("to_type") == "national";
        return national ? SmsAddress.Of(centre, AddressType.National) : SmsAddress.Of(centre);
    }

    private static SmsValidity? Validity(JsonElement? validity) => validity?.Text("format") switch
    {
        "relative" => SmsValidity.For(TimeSpan.FromMinutes(validity.Value.Number("minutes")!.Value)),
        "absolute" => SmsValidity.To(DateTimeOffset.Parse(validity.Value.Text("until")!)),
        "enhanced" => new SmsValidity(ValidityFormat.Enhanced, Octets(validity.Value.Text("raw")!)),
        _ => null,
    };

    private static byte[] Octets(string hex)
    {
        Assert.That(Hex.TryRead(hex, out var octets), hex);
        return octets;
    }
}
