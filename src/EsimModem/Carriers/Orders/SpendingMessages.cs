namespace EsimModem.Carriers.Orders;

/// <summary>Messages that a person may not simply send: those by which a carrier sells something.</summary>
internal static class SpendingMessages
{
    /// <summary>Why the message is refused; null when it may be sent.</summary>
    public static string? Forbidden(IReadOnlyList<Carrier> carriers, Plan? plan, string to, string text)
    {
        foreach (var (carrier, ways) in SpendingCodes.Sets(carriers, plan))
            if (ways.Sms is { } order && Digits(order.To) == Digits(to) && Begins(text, order.Text))
                return $"\"{order.Text}\" to {order.To} is an order of {carrier} that may cost money; use \"renew\", which keeps a record and never pays twice.";
        return null;
    }

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));

    // Carriers look at the first words alone, and at no case.
    private static bool Begins(string text, string order)
    {
        var (said, words) = (Words(text), Words(order));
        return words.Length > 0 && said.Length >= words.Length && words.AsSpan().SequenceEqual(said.AsSpan(0, words.Length), StringComparer.OrdinalIgnoreCase);
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
