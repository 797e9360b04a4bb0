namespace EsimModem.Carriers.World;

/// <summary>One provider while its element is read.</summary>
internal sealed class Provider
{
    const int MostOfAKind = 64;

    public List<string> Names { get; } = [];

    public List<string> Networks { get; } = [];

    /// <summary>The first code that tells the balance: the others are older ways to the same.</summary>
    public string? Ussd { get; set; }

    public (string Text, string To)? Sms { get; set; }

    /// <summary>How a voucher is handed in, with the mark where its code goes.</summary>
    public string? TopUp { get; set; }

    public bool IsOfUse => Names.Count > 0 && Networks.Count > 0 && (Ussd is not null || Sms is not null || TopUp is not null);

    public static void Put(List<string> list, string text)
    {
        if (text.Length > 0 && list.Count < MostOfAKind && !list.Contains(text))
            list.Add(text);
    }
}
