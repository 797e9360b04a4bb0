namespace EsimModem.Carriers.Orders;

/// <summary>What carrier files may already say but this version does not carry out; each in one sentence.</summary>
internal static class NotBuiltYet
{
    /// <summary>The sentence for a way of renewing, or null when it is carried out.</summary>
    public static string? Renewal(WayKind way) => way switch
    {
        WayKind.Sms => "Renewal by SMS is not built yet; use ussd, auto or person.",
        WayKind.Pay => "Renewal through a payment agent is not built yet; use ussd, auto or person.",
        WayKind.Voucher => "Renewal by voucher is not built yet; use ussd, auto or person.",
        _ => null,
    };

    /// <summary>The sentence for a way of topping up, or null when it is carried out.</summary>
    public static string? TopUp(WayKind way) => way switch
    {
        WayKind.Voucher => "Topping up by voucher is not built yet; use person.",
        WayKind.Pay => "Topping up through a payment agent is not built yet; use person.",
        WayKind.Ussd or WayKind.Sms => $"Topping up by {(way == WayKind.Ussd ? "USSD" : "SMS")} is not built yet; use person.",
        _ => null,
    };

    public static string Reactivation => "Reactivating a card by SMS is not built yet; use ussd, or a person does it.";

    /// <summary>The sentence for a way of asking, or null when it is carried out.</summary>
    public static string? Asking(QuestionKind kind) => kind switch
    {
        QuestionKind.Sms => "Asking by SMS is not built yet; give a USSD code.",
        QuestionKind.Call => "Asking by a call is not built yet; give a USSD code.",
        _ => null,
    };
}
