using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Patterns;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Carriers.Schema;

/// <summary>Reads how a scratch card's code is handed in.</summary>
internal static class VoucherReader
{
    public static VoucherOrder? Read(YamlValue value)
    {
        if (value.AsMap() is not { } map)
            return null;
        var (ussd, sms) = (map.Value("ussd"), map.Value("sms"));
        if (ussd is null == sms is null)
            map.Fault("a voucher is sent by one of `ussd` and `sms`");
        var order = new VoucherOrder(
            ussd is null ? null : Template(ussd, isCode: true),
            sms is null ? null : Template(sms, isCode: false),
            sms is null ? null : map.Need("to")?.AsText(),
            map.Value("digits")?.AsInt(4, 24),
            map.Value("amount") is { } amount ? Amount(amount) : null,
            OutcomeReader.Accepted(map),
            OutcomeReader.Refused(map),
            OutcomeReader.Proven(map),
            OutcomeReader.Ends(map));
        map.Close();
        return order;
    }

    static Pattern? Amount(YamlValue value)
    {
        var pattern = Pattern.Read(value);
        if (pattern is not null && !pattern.Pieces.Any(piece => piece is { Name: "amount", Type: PieceType.Money }))
            value.Fault("`amount` must hold {amount:money}");
        return pattern;
    }

    static string? Template(YamlValue value, bool isCode)
    {
        var template = value.AsText();
        if (template?.Contains(VoucherOrder.CodeMark, StringComparison.Ordinal) == false)
            value.Fault($"`{template}` must hold {VoucherOrder.CodeMark} where the voucher's code goes");
        else if (isCode && template is not null && !Codes.IsUssd(template.Replace(VoucherOrder.CodeMark, "0", StringComparison.Ordinal)))
            value.Fault($"`{template}` is not a USSD code such as *101*{VoucherOrder.CodeMark}#");
        return template;
    }
}
